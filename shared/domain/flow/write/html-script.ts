/**
 * What makes the boxes of a page open their lists. It runs in whatever browser opens the file, by itself, and writes texts as
 * texts: nothing of a record can become markup.
 */
export const pageScript = `
(function () {
  'use strict'
  var data = JSON.parse(document.getElementById('data').textContent)
  var panel = document.getElementById('list')
  var heading = document.getElementById('list-heading')
  var remark = document.getElementById('list-remark')
  var search = document.getElementById('list-search')
  var status = document.getElementById('list-status')
  var table = document.getElementById('list-table')
  var body = table.tBodies[0]
  var more = document.getElementById('list-more')
  var close = document.getElementById('list-close')
  var step = 200
  var rows = []
  var shown = []
  var opener = null

  function fill(text, a, b) {
    return text.replace('#', a).replace('%', b)
  }

  function cell(row, text, kind) {
    var made = document.createElement(kind || 'td')
    made.textContent = text
    row.appendChild(made)
    return made
  }

  function show(to) {
    for (var i = body.rows.length; i < Math.min(to, shown.length); i++) {
      var work = data.works[shown[i][0]]
      var row = document.createElement('tr')
      cell(row, work[0] || data.words.untitled, 'th').scope = 'row'
      cell(row, work[1])
      cell(row, work[2] === null ? '' : work[2])
      cell(row, data.whys[shown[i][1]])
      body.appendChild(row)
    }
    more.hidden = body.rows.length >= shown.length
  }

  function filter() {
    var words = search.value.toLocaleLowerCase().split(/\\s+/).filter(Boolean)
    shown = rows.filter(function (row) {
      var text = data.works[row[0]].join(' ').toLocaleLowerCase() + ' ' + data.whys[row[1]].toLocaleLowerCase()
      return words.every(function (word) { return text.indexOf(word) >= 0 })
    })
    body.textContent = ''
    show(step)
    status.textContent = fill(data.words.found, shown.length, rows.length)
    table.hidden = shown.length === 0
  }

  function mark(key) {
    document.querySelectorAll('.flow-box').forEach(function (box) {
      box.setAttribute('aria-pressed', String(box.dataset.key === key))
    })
  }

  function open(key, from) {
    var box = data.boxes[key]
    if (!box) return
    opener = from
    rows = box.rows
    heading.textContent = box.label + ' (n = ' + (box.n === null ? '–' : box.n) + ')'
    remark.textContent = box.remarks.join(' ')
    remark.hidden = box.remarks.length === 0
    search.value = ''
    panel.hidden = false
    mark(key)
    filter()
    heading.focus()
    panel.scrollIntoView({ block: 'start' })
  }

  function shut() {
    panel.hidden = true
    mark('')
    if (opener) opener.focus()
  }

  function openerOf(event) {
    return event.target.closest ? event.target.closest('[data-key]') : null
  }

  document.addEventListener('click', function (event) {
    var found = openerOf(event)
    if (found) open(found.dataset.key, found)
  })
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape' && !panel.hidden) return shut()
    var found = openerOf(event)
    if (!found || found.tagName === 'BUTTON') return
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    open(found.dataset.key, found)
  })
  search.addEventListener('input', filter)
  more.addEventListener('click', function () { show(body.rows.length + step) })
  close.addEventListener('click', shut)
})()
`
