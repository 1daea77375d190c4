import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {chromium} from 'playwright-core'
import {describe, expect, it} from 'vitest'
import {checklistHtml} from '../../src/emit/checklist-html.js'
import {en, everyState, hostileList, listOf, longList, vi} from './checklist-samples.js'

const executablePath = '/usr/bin/chromium'
const hasBrowser = existsSync(executablePath)
if (!hasBrowser) console.warn(`Skipped: the page is not printed, there is no ${executablePath}`)

const rowOf = (page: string, id: string) =>
  new RegExp(`<tr class="(?<kind>[^"]*)" id="task-${id}">(?<cells>.*)</tr>`, 'u').exec(page)?.groups

describe('the page to print, as text', () => {
  it('has a box a task, ticked when it is done, and marks late ones by words', async () => {
    const page = await checklistHtml(everyState, vi)
    expect(page.match(/type="checkbox"/gu)).toHaveLength(10)
    expect(page.match(/ checked /gu)).toHaveLength(1)
    expect(rowOf(page, 'late')).toMatchObject({
      kind: 'open overdue',
      cells: expect.stringContaining('<p class="mark">Quá hạn</p>'),
    })
    expect(rowOf(page, 'soon')?.['kind']).toBe('open dueSoon')
    expect(rowOf(page, 'done')?.['kind']).toBe('done')
    expect(rowOf(page, 'gone')?.['kind']).toBe('open removed')
    expect(rowOf(page, 'changed')?.['cells']).toContain('Chữ cũ: Rà soát danh sách.')
    expect(page).toContain(
      'Tính đến ngày 01/03/2026: Tất cả: 9 · chưa làm: 6 · đang làm: 1 · đã xong: 1 · không làm: 1 · Quá hạn: 1 · Đến hạn trong 7 ngày: 1',
    )
  })

  it('knows nothing late without a day to go by', async () => {
    const page = await checklistHtml({...everyState, today: null}, vi)
    expect(page).not.toMatch(/class="mark"|Quá hạn/u)
  })

  it('is grouped by dispatch; one without tasks says so', async () => {
    const page = await checklistHtml(everyState, vi)
    expect(page.match(/<h2>.*?<\/h2>/gu)).toEqual([
      '<h2>Công văn 45/UBND-VX (09/02/2026)</h2>',
      '<h2>Công văn 46/UBND-VX (09/02/2026)</h2>',
    ])
    expect(page).toContain('Không có việc được giao.')
    expect(page).toContain('Độ khẩn: Hỏa tốc')
    expect(await checklistHtml(everyState, en)).toContain('<p class="mark">Overdue</p>')
  })

  it('is grouped as asked; each task then names its dispatch', async () => {
    const page = await checklistHtml(everyState, {...vi, checklist: {group: 'unit'}})
    expect(page.match(/<h2>.*?<\/h2>/gu)).toContain('<h2>Sở Y</h2>')
    expect(rowOf(page, 'late')?.['cells']).toContain('<p class="remark">Công văn 45/UBND-VX</p>')
  })

  it('has no script, asks the network for nothing, allows its own style only', async () => {
    const page = await checklistHtml(everyState, vi)
    const style = /<style>(?<text>[\s\S]*?)<\/style>/u.exec(page)?.groups?.['text'] ?? ''
    const hash = createHash('sha256').update(style).digest('base64')
    expect(page).toContain(`default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;`)
    expect(style).not.toMatch(/url\(|@import/u)
    expect(page).not.toMatch(/<script|<link|<img|\ssrc=|\shref=/u)
  })

  it('hostile words stay words', async () => {
    const page = await checklistHtml(hostileList, vi)
    const tags = new Set(
      [...page.matchAll(/<\/?(?<name>[^\s>]+)/gu)].map((tag) => tag.groups?.['name']),
    )
    expect([...tags].sort()).toEqual(
      '!doctype body div h1 h2 head html input meta p section span style table tbody td th thead title tr'.split(
        ' ',
      ),
    )
    expect(page).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F\u202E\u2066]/u)
  })

  it('is the same for the same list; 5,000 tasks are no matter', async () => {
    const long = longList(5000)
    expect(await checklistHtml(long, vi)).toBe(await checklistHtml(long, vi))
    expect(await checklistHtml(listOf(), vi)).toContain('Tất cả: 0')
  })
})

describe.skipIf(!hasBrowser)('the page to print, in Chromium', () => {
  it('lies within A4, breaks no rule of its policy, and prints', async () => {
    const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
    const browser = await chromium.launch({executablePath, args})
    try {
      const page = await browser.newPage()
      const faults: string[] = []
      page.on('console', (message) => faults.push(message.text()))
      page.on('request', ({url}) => faults.push(url()))
      await page.setContent(await checklistHtml(everyState, vi))
      await page.emulateMedia({media: 'print'})
      const width = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
      expect(width).toBe(0)
      const border = await page.evaluate(
        'getComputedStyle(document.querySelector("td")).borderTopStyle',
      )
      expect(border).toBe('solid')
      const pdf = await page.pdf({preferCSSPageSize: true})
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
      expect(faults).toEqual([])
    } finally {
      await browser.close()
    }
  }, 60_000)
})
