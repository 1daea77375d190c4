import {describe, expect, it} from 'vitest'
import {checklistMarkdown} from '../../src/emit/checklist-markdown.js'
import type {Checklist} from '../../src/model/checklist.js'
import {checklistOfMarkdown} from '../../src/worked/markdown.js'
import {inVietnamese} from '../emit/of.js'

const read = (text: string) => checklistOfMarkdown(text) as Checklist // each has a mark of ours
const tasksOf = (text: string) => read(text).groups.flatMap(({tasks}) => tasks)
const task = (box: string, below = '') =>
  `- [${box}] **1\\.** rà soát <!-- congvan:a1 -->\n${below}`

describe('a Markdown list read back', () => {
  it.each([
    [' ', '', 'open'],
    ['x', '', 'done'],
    ['X', '', 'done'],
    ['/', '', 'doing'],
    ['-', '', 'dropped'],
    [' ', '  - **Tình trạng:** Đang làm\n', 'doing'],
    [' ', '  - **Status:** dropped\n', 'dropped'],
    ['x', '  - **Tình trạng:** đang làm\n', 'done'],
  ])('[%s] %j is %s', (box, below, status) => {
    expect(tasksOf(task(box, below))[0]).toMatchObject({
      status,
      label: '1.',
      text: 'rà soát',
      id: 'a1',
    })
  })

  it('words of a status that mean nothing are kept', () => {
    const [found] = tasksOf(task(' ', '  - **Tình trạng:** chờ ký\n'))
    expect(found?.extra).toEqual([{name: 'Tình trạng ghi tay', value: 'chờ ký'}])
  })

  it('what a person struck through is not to be done; what we struck is gone', () => {
    const struck = '- [ ] ~~**1\\.** rà soát~~ <!-- congvan:a1 -->\n'
    expect(tasksOf(struck)[0]).toMatchObject({status: 'dropped', text: 'rà soát', change: null})
    const gone = `${struck}  - **Thay đổi:** không còn trong văn bản\n`
    expect(tasksOf(gone)[0]).toMatchObject({status: 'open', change: 'removed'})
  })

  it('code blocks, deeper lists and text behind a mark stay where they are', () => {
    const below = ['  - [ ] việc nhỏ', '', '```', '## không phải mục', '- [x] mẫu', '```'].join(
      '\n',
    )
    const list = read(`${task(' ', below)}\n- [ ] của tôi <!-- congvan:own-1 --> gọi lại\n`)
    expect(list.groups).toHaveLength(1)
    const [first, second] = list.groups[0]?.tasks ?? []
    expect(first?.extra.map(({value}) => value).join('\n')).toBe(below)
    expect(second).toMatchObject({
      own: true,
      text: 'của tôi',
      extra: [{name: '', value: '  - gọi lại'}],
    })
  })

  it('a fence that is never closed takes no task away', () => {
    expect(tasksOf(`\`\`\`\n${task('x')}`)).toHaveLength(1)
  })

  it('a list of days or units gives each task back to its dispatch', () => {
    const mark = '<!-- congvan {"file":"a.docx","number":"1/AB"} -->'
    const list = read(
      `## Đến hạn 05/03/2026 <!-- congvan -->\n\n${task(' ', `  - **Văn bản:** 1/AB ${mark}\n  - **Trích yếu:** hồ \\*sơ\\*\n`)}`,
    )
    expect(list.groups).toMatchObject([
      {file: 'a.docx', number: '1/AB', subject: 'hồ *sơ*', tasks: [{id: 'a1'}]},
    ])
  })

  it('what stands below the counts stays there', () => {
    const text = [
      '# Việc cần làm',
      '',
      'Trên đầu.',
      '',
      '## 1/AB — a.docx <!-- congvan {"file":"a.docx","number":"1/AB"} -->',
      '',
      '- [ ] rà soát <!-- congvan:a1 -->',
      '',
      '*1 việc: 1 chưa làm, 0 đang làm, 0 đã xong.* <!-- congvan -->',
      '',
      'Người lập: bà Ví Dụ.',
      '',
      'Đã trình lãnh đạo.',
      '',
    ].join('\n')
    const list = read(text)
    expect(list.extra.map(({value}) => value)).toEqual(['Trên đầu.'])
    expect(checklistMarkdown(list, inVietnamese)).toBe(text)
  })

  it('is written again as it was read, own title and sections included', () => {
    const text = [
      '# Tuần 7 của tổ',
      '',
      'Họp thứ Hai.',
      '',
      '## Công văn 1/AB (05/03/2026) — UBND XÃ A <!-- congvan {"file":"a.docx","type":"cong-van","number":"1/AB","issuedOn":"2026-03-05","issuer":"UBND XÃ A"} -->',
      '',
      'Kính gửi: Sở Y tế; Sở Nội vụ',
      '',
      'Đã trình chị Hoa.',
      '',
      '- [x] **1\\.** rà soát 1\\*2 <!-- congvan:a1 -->',
      '  - **Chủ trì:** Sở Y tế; Sở Nội vụ',
      '  - **Hạn:** trước ngày 10/3 → 10/03/2026',
      '  - **Người làm:** *Lan*',
      '  - **Ghi chú:** một',
      '    hai',
      '  - **Điện thoại:** 0123',
      '- [ ] ~~cũ~~ <!-- congvan:a2 -->',
      '  - **Thay đổi:** không còn trong văn bản',
      '',
      '## Việc riêng',
      '',
      '- [ ] Gọi [anh An](tel:1) <!-- congvan:own-1 -->',
      '  - **Ngày đến hạn:** 12/03/2026',
      '  - **Tình trạng:** đang làm',
      '',
      '*3 việc: 0 chưa làm, 1 đang làm, 1 đã xong, 1 không còn trong văn bản.* <!-- congvan -->',
      '',
    ].join('\n')
    expect(checklistMarkdown(read(text), inVietnamese)).toBe(text)
    expect(checklistMarkdown(read(text.replaceAll('\n', '\r\n')), inVietnamese)).toBe(text)
  })

  it('nothing without a mark of ours is a checklist', () => {
    expect(checklistOfMarkdown('- [ ] việc của tôi\n')).toBeUndefined()
  })
})
