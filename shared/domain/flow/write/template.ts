/** A row of the template of the R package PRISMA2020: names that the package reads, and what they are for in our words. */
interface TemplateRow {
  data: string
  node: string
  box: string
  description: string
  url: string
}

const row = (data: string, node: string, box: string, description: string, url: string): TemplateRow => ({
  data,
  node,
  box,
  description,
  url,
})

/**
 * All rows of the package's template, in its order. Names and links are the package's (version 1.1.4,
 * https://github.com/prisma-flowdiagram/PRISMA2020); descriptions are ours.
 */
export const templateRows: readonly TemplateRow[] = [
  row('NA', 'node4', 'prevstud', 'Heading of what the review had before', 'prevstud.html'),
  row('previous_studies', 'node5', 'box1', 'Studies that the earlier version included', 'previous_studies.html'),
  row('previous_reports', 'NA', 'box1', 'Reports that describe those studies', 'previous_reports.html'),
  row('NA', 'node6', 'newstud', 'Heading of the search in databases and registers', 'newstud.html'),
  row(
    'database_results',
    'node7',
    'box2',
    'Records found in databases, duplicates among them',
    'database_results.html',
  ),
  row('database_specific_results', 'NA', 'box2', 'The same for each database', 'database_results.html'),
  row('register_results', 'NA', 'box2', 'Records found in registers, duplicates among them', 'NA'),
  row('register_specific_results', 'NA', 'box2', 'The same for each register', 'database_results.html'),
  row('NA', 'node16', 'othstud', 'Heading of the search by other methods', 'othstud.html'),
  row('website_results', 'node17', 'box11', 'Records found on websites', 'website_results.html'),
  row('organisation_results', '', 'box11', 'Records had from organisations', 'NA'),
  row('citations_results', 'NA', 'box11', 'Records found by citations or by any other method', 'NA'),
  row('duplicates', 'node8', 'box3', 'Records of a report beyond the first', 'duplicates.html'),
  row('excluded_automatic', 'NA', 'box3', 'Records that a tool removed before screening', 'NA'),
  row('excluded_other', 'NA', 'box3', 'Records removed before screening for another reason', 'NA'),
  row('records_screened', 'node9', 'box4', 'Records judged by title and abstract', 'records_screened.html'),
  row('records_excluded', 'node10', 'box5', 'Records excluded by title and abstract', 'records_excluded.html'),
  row('dbr_sought_reports', 'node11', 'box6', 'Reports whose full text was looked for', 'dbr_sought_reports.html'),
  row(
    'dbr_notretrieved_reports',
    'node12',
    'box7',
    'Reports not to be had in full text',
    'dbr_notretrieved_reports.html',
  ),
  row('other_sought_reports', 'node18', 'box12', 'By other methods: full text looked for', 'other_sought_reports.html'),
  row(
    'other_notretrieved_reports',
    'node19',
    'box13',
    'By other methods: not to be had',
    'other_notretrieved_reports.html',
  ),
  row('dbr_assessed', 'node13', 'box8', 'Reports judged in full text', 'dbr_assessed.html'),
  row('dbr_excluded', 'node14', 'box9', 'Reports excluded in full text, by reason', 'dbrexcludedrecords.html'),
  row('other_assessed', 'node20', 'box14', 'By other methods: judged in full text', 'other_assessed.html'),
  row('other_excluded', 'node21', 'box15', 'By other methods: excluded in full text, by reason', 'other_excluded.html'),
  row('new_studies', 'node15', 'box10', 'Studies that this version adds', 'new_studies.html'),
  row('new_reports', 'NA', 'box10', 'Reports that describe them', 'NA'),
  row('total_studies', 'node22', 'box16', 'Studies of both versions', 'total_studies.html'),
  row('total_reports', 'NA', 'box16', 'Reports that describe them', 'NA'),
  row('identification', 'node1', 'identification', 'Label beside the search', 'identification.html'),
  row('screening', 'node2', 'screening', 'Label beside the screening', 'screening.html'),
  row('included', 'node3', 'included', 'Label beside what is included', 'included.html'),
  row('total_studies_ma', 'node23', 'box17', 'Studies in a meta-analysis', 'total_studies_meta_analysis.html'),
  row('total_reports_ma', 'NA', 'box17', 'Reports that describe them', 'NA'),
]
