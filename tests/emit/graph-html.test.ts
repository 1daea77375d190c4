import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {type Browser, chromium, type Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {products} from '../../src/emit/index.js'
import type {Dispatch, Language} from '../../src/index.js'
import {
  archiveOf,
  citationOf,
  dispatchOf,
  hostileDispatch,
  hostileNames,
  options,
} from './graph-samples.js'

const executablePath = '/usr/bin/chromium'
const hasBrowser = existsSync(executablePath)
if (!hasBrowser)
  console.warn(`Skipped: the graph page is not driven, there is no ${executablePath}`)

const write = async (all: readonly Dispatch[], language: Language = 'vi') =>
  products.graph.formats.html.write(all, {...options, language})

describe('the graph page as text', () => {
  it('asks the network for nothing and allows no other script', async () => {
    const text = await write(archiveOf(5))
    expect(text).toContain('default-src &#39;none&#39;; script-src &#39;sha256-')
    const markup = text
      .replace(/<script>[\s\S]*?<\/script>/gu, '')
      .replace(/<script type[\s\S]*?<\/script>/gu, '')
    expect(markup).not.toMatch(/\b(?:src|href|url|@import)\b\s*[=(]/u)
    expect(text).not.toMatch(
      /fetch\(|XMLHttpRequest|WebSocket|innerHTML|insertAdjacentHTML|document\.write/u,
    )
  })

  it('names stay data: nothing ends the element they stand in', async () => {
    const text = await write([hostileDispatch()])
    expect(text.match(/<\/script/gu)).toHaveLength(2)
    const data = /<script type="application\/json" id="data">(?<json>[\s\S]*?)<\/script>/u.exec(
      text,
    )
    expect(JSON.stringify(JSON.parse(data?.groups?.['json'] ?? ''))).toContain('alert(1)')
    expect(data?.groups?.['json']).not.toMatch(/[<>&\u2028\u2029]/u)
  })
})

describe.skipIf(!hasBrowser)('the graph page in Chromium', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'congvan-page-'))
  let browser: Browser

  beforeAll(async () => {
    const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
    browser = await chromium.launch({executablePath, args})
  }, 60_000)

  afterAll(async () => {
    await browser.close()
    rmSync(folder, {recursive: true})
  })

  /** Opens the page of some records; whatever goes wrong in it, and whatever it asks for, is collected. */
  async function open(all: readonly Dispatch[], language: Language = 'vi') {
    const file = path.join(folder, 'graph.html')
    writeFileSync(file, await write(all, language))
    const page = await browser.newPage({viewport: {width: 1400, height: 900}})
    const problems: string[] = []
    page.on('pageerror', ({message}) => problems.push(message))
    page.on('console', (message) => problems.push(message.text()))
    page.on('dialog', (dialog) => problems.push(dialog.message()))
    page.on('request', (request) => {
      if (request.url() !== `file://${file}`) problems.push(request.url())
    })
    await page.goto(`file://${file}`)
    await page.waitForSelector('html[data-ready]')
    return {page, problems}
  }

  const listed = (page: Page) => page.locator('#list button').allTextContents()

  const small = [
    dispatchOf({
      subject: 'rà soát quy hoạch',
      citations: [
        citationOf({relation: 'based_on', provisions: [{clause: '2', article: '5'}]}),
        citationOf({
          id: 'c2',
          type: 'quyet-dinh',
          number: '15/QĐ-UBND',
          issuedOn: '2024-01-09',
          key: 'state:quyet-dinh:15/QĐ-UBND:2024',
          relation: 'replaces',
        }),
      ],
    }),
  ]

  it('search without tones, filters, and a click on the picture show the record and the words', async () => {
    const {page, problems} = await open(small)
    expect(await listed(page)).toHaveLength(3)
    await page.fill('#search', 'quyet dinh 15')
    expect(await listed(page)).toEqual(['quyet-dinh 15/QĐ-UBND (09/01/2024)'])
    await page.keyboard.press('Enter')
    expect(await page.locator('#record').innerText()).toContain('đã bị thay thế hoặc bãi bỏ')
    await page.keyboard.press('Escape')
    expect(await page.locator('#record').isHidden()).toBe(true)

    await page.fill('#search', '')
    await page.uncheck('#relation input[value=replaces]')
    expect(await listed(page)).toHaveLength(2)
    await page.check('#relation input[value=replaces]')
    await page.selectOption('#last-year', '2020')
    expect(await listed(page)).toEqual(['nghi-dinh 30/2020/NĐ-CP'])
    await page.selectOption('#last-year', '')
    await page.locator('summary').nth(1).click()
    await page.uncheck('#kind input[value=cong-van]')
    expect(await listed(page)).toHaveLength(2)
    await page.check('#kind input[value=cong-van]')
    await page.uncheck('#state input[value=cited]')
    expect(await listed(page)).toHaveLength(1)
    await page.click('#fit')
    await page.locator('#picture').click()
    const record = await page.locator('#record').innerText()
    expect(record).toContain('rà soát quy hoạch')
    await page.check('#state input[value=cited]')
    await page.locator('#list button').first().click()
    const words = await page.locator('#record').innerText()
    expect(words).toContain('Nghị định số 30/2020/NĐ-CP')
    expect(words).toContain('khoản 2 Điều 5')
    expect(words).toContain('trang 1, dòng 3:1-3:20')
    expect(words).not.toContain('null')
    expect(problems).toEqual([])
    await page.close()
  }, 60_000)

  it('on a narrow screen the record of the chosen document stands below the picture, in view', async () => {
    const {page, problems} = await open([
      dispatchOf({file: 'thu-30-2020.txt', citations: [citationOf()]}),
    ])
    await page.setViewportSize({width: 390, height: 844})
    await page.fill('#search', '30/2020')
    expect(await listed(page)).toEqual(['nghi-dinh 30/2020/NĐ-CP'])
    await page.fill('#search', '30')
    expect((await listed(page))[0]).toBe('nghi-dinh 30/2020/NĐ-CP')
    await page.keyboard.press('Enter')
    const box = await page.locator('#record').boundingBox()
    expect(box?.y).toBeLessThan(600)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    expect(problems).toEqual([])
    await page.close()
  })

  it('keys and the wheel move and zoom; English is spoken', async () => {
    const {page, problems} = await open(small, 'en')
    expect(await page.locator('h1').innerText()).toBe('Citation graph')
    const picture = () => page.locator('#picture').screenshot()
    const rested = async () => {
      await page.waitForTimeout(300)
      return picture()
    }
    await page.locator('#picture').focus()
    await page.keyboard.press('0')
    const views = [await rested()]
    for (const key of ['+', 'ArrowLeft', 'ArrowDown', '-']) {
      await page.keyboard.press(key)
      views.push(await rested())
    }
    await page.mouse.move(600, 400)
    await page.mouse.wheel(0, -300)
    views.push(await rested())
    const differ = views.every((view, i) => i === 0 || !view.equals(views[i - 1] ?? view))
    expect(differ).toBe(true)
    await page.keyboard.press('0')
    expect((await rested()).equals(views[0] ?? Buffer.of())).toBe(true)
    expect(problems).toEqual([])
    await page.close()
  }, 60_000)

  it('hostile names are shown as they are', async () => {
    const {page, problems} = await open([hostileDispatch()])
    expect(await page.locator('img').count()).toBe(0)
    for (const button of await page.locator('#list button').all()) await button.click()
    const [name = ''] = hostileNames
    expect((await listed(page)).some((label) => label.includes(name))).toBe(true)
    expect(problems).toEqual([])
    await page.close()
  }, 60_000)

  it('2,000 documents are searched and moved', async () => {
    const {page, problems} = await open(archiveOf(2000))
    await page.fill('#search', '1999/UBND')
    expect(await listed(page)).toHaveLength(1)
    await page.fill('#search', '')
    await page.mouse.move(700, 400)
    for (let turn = 0; turn < 10; turn++) await page.mouse.wheel(0, -100)
    await page.waitForTimeout(200)
    expect(problems).toEqual([])
    await page.close()
  }, 60_000)
})
