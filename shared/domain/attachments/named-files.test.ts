import { expect, test } from 'vitest'
import { bytesIn } from '../imports/bytes/bytes.ts'
import { readExport } from '../imports/read-export.ts'
import { fileKey, namedFiles } from './named-files.ts'

function filesIn(name: string, text: string): string[][] {
  const { readings } = readExport({ name, bytes: bytesIn(new TextEncoder().encode(text)) })
  return [...readings].flatMap((one) =>
    'entry' in one ? [namedFiles(one.entry.item.custom?.['source-tags'] ?? [])] : [],
  )
}

test('RIS names files by L1, in Zotero’s way and in EndNote’s; addresses are none', () => {
  const ris =
    'TY  - JOUR\nTI  - A title\nPY  - 2011\nL1  - files/12/Ng - 2011 - Å title.pdf\nL1  - internal-pdf://0123456/Ng-2011.pdf\n' +
    'L2  - https://x.org/a/b.pdf\nUR  - https://x.org\nER  - \n'
  expect(filesIn('a.ris', ris)).toEqual([['12/ng - 2011 - å title.pdf', '0123456/ng-2011.pdf']])
})

test('BibTeX names them in a field of three parts, with TeX and backslashes in it', () => {
  const bib =
    '@article{a, title={A title}, year={2011}, file={Full Text PDF:files/12/A\\; title.pdf:application/pdf;Snapshot:files/13/x.html:text/html}}\n' +
    '@article{b, title={B title}, year={2011}, file={:C$\\backslash$:/Users/a/ng.pdf:pdf}}\n' +
    '@article{c, title={C title}, year={2011}, file={C:\\\\Zotero\\\\storage\\\\ABCD1234\\\\Ng.pdf}}\n'
  expect(filesIn('a.bib', bib)).toEqual([['12/a; title.pdf'], ['a/ng.pdf'], ['abcd1234/ng.pdf']])
})

test('EndNote’s XML names them among its addresses', () => {
  const xml =
    '<?xml version="1.0"?><xml><records><record><source-app name="EndNote">EndNote</source-app><ref-type name="Journal Article">17</ref-type>' +
    '<titles><title>A title</title></titles><urls><related-urls><url>https://x.org/1.pdf</url></related-urls>' +
    '<pdf-urls><url>internal-pdf://0123456789/Ng%202011.pdf</url></pdf-urls></urls></record></records></xml>'
  expect(filesIn('a.xml', xml)).toEqual([['0123456789/ng 2011.pdf']])
})

test('Zotero’s RDF names them beside the entry', () => {
  const rdf =
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:bib="http://purl.org/net/biblio#" xmlns:link="http://purl.org/rss/1.0/modules/link/">' +
    '<bib:Article rdf:about="#item_1"><z:itemType>journalArticle</z:itemType><link:link rdf:resource="#item_9"/><link:link rdf:resource="#item_8"/><dc:title>A title</dc:title></bib:Article>' +
    '<z:Attachment rdf:about="#item_9"><z:itemType>attachment</z:itemType><rdf:resource rdf:resource="files/9/Ng.pdf"/><dc:title>PDF</dc:title></z:Attachment>' +
    '<z:Attachment rdf:about="#item_8"><z:itemType>attachment</z:itemType><rdf:resource rdf:resource="files/8/page.html"/></z:Attachment></rdf:RDF>'
  expect(filesIn('a.rdf', rdf)).toEqual([['9/ng.pdf']])
})

test('a file is known by its folder and its name, wherever both lie', () => {
  expect(fileKey('C:\\Users\\a\\My.Data\\PDF\\0123\\Ng.PDF')).toBe('0123/ng.pdf')
  expect(fileKey('/home/a/files/12/Å.pdf'.normalize('NFD'))).toBe('12/å.pdf')
  for (const none of ['Ng.pdf', 'files/12/x.html', '', '%', 'internal-pdf://Ng.pdf'])
    expect(fileKey(none)).toBeUndefined()
})
