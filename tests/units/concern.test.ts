import {describe, expect, it} from 'vitest'
import {checklist} from '../../src/emit/checklist.js'
import {loadLexicon} from '../../src/lexicon/index.js'
import type {Task, TaskGroup} from '../../src/model/checklist.js'
import {concernOf} from '../../src/units/concern.js'
import {unitsNamed} from '../../src/units/named.js'
import {directiveOf, dispatchOf} from '../emit/of.js'

const lexicon = loadLexicon()

/** A task that names those, in a dispatch to others. */
function taskOf(
  lead: readonly string[],
  given: {to?: readonly string[]; with?: readonly string[]; text?: string} = {},
): {task: Task; group: TaskGroup} {
  const names = (all: readonly string[] = []) => all.map((name) => ({name}))
  const directive = directiveOf({
    text: given.text ?? 'rà soát hồ sơ',
    lead: names(lead),
    coordinating: names(given.with),
  })
  const addressees = (given.to ?? ['Bộ Y tế']).map((name) => ({name, at: '1:1-1:2'}))
  const {groups} = checklist([dispatchOf('a', {addressees, directives: [directive]})])
  const [group] = groups
  return {group: group as TaskGroup, task: group?.tasks[0] as Task} // one directive, one task
}

function wordsFor(unit: string, ...given: Parameters<typeof taskOf>): readonly string[] | null {
  const {task, group} = taskOf(...given)
  return concernOf([{name: unit, aliases: [], groups: []}], lexicon)(task, group)
}

describe('what concerns a unit', () => {
  it('a body of the State is a group of its own kind; those who advise are not those who are served', () => {
    expect(wordsFor('HĐND xã An Phú', ['các Ban HĐND xã'])).toEqual(['các Ban HĐND xã'])
    expect(wordsFor('UBND xã An Phú', ['HĐND, UBND các xã'])).toEqual(['HĐND, UBND các xã'])
    expect(wordsFor('Sở Y tế', ['các cơ quan tham mưu'])).toEqual(['các cơ quan tham mưu (?)'])
    expect(wordsFor('Phòng Kinh tế xã An Phú', ['các cơ quan chuyên môn'])).not.toBeNull()
  })

  it('an office within the addressees may be ours', () => {
    const to = ['Ủy ban nhân dân các xã, phường']
    const words = ['Ủy ban nhân dân các xã, phường (?)']
    expect(wordsFor('UBND xã An Phú', ['Phòng Kinh tế'], {to})).toEqual(words)
    expect(wordsFor('UBND xã An Phú', ['Kế toán ngân sách'], {to})).toEqual(words)
    expect(wordsFor('UBND xã An Phú', ['Phòng Kinh tế'], {to: ['Sở Y tế']})).toBeNull()
    expect(wordsFor('UBND xã An Phú', ['Sở Y tế'], {to})).toBeNull()
  })

  it.each([
    ['Sở Tài chính', 'Sở Tài chính'],
    ['sở tài chính', 'SỞ TÀI CHÍNH'],
    ['UBND xã An Phú', 'Ủy ban nhân dân xã An Phú'],
    ['UBND xã An Phú', 'Uỷ ban nhân dân xã An Phú'],
    ['Sở Giáo dục và Đào tạo', 'Sở GD&ĐT'],
    ['Sở Y tế', 'Giám đốc Sở Y tế'],
    ['UBND xã An Phú', 'Chủ tịch UBND xã An Phú'],
    ['Sở Nông nghiệp', 'Sở Nông nghiệp và Môi trường'],
    ['Sở Nội vụ', 'Các Sở: Tài chính, Nội vụ'],
    ['Sở Nội vụ', 'Sở Tài chính và Sở Nội vụ'],
    ['UBND xã Bình An', 'UBND các xã An Phú, Bình An'],
    ['Sở Tài chính', 'các sở, ban, ngành'],
    ['Sở Tài chính', 'các cơ quan, đơn vị liên quan'],
    ['Sở Tài chính', 'Thủ trưởng các đơn vị'],
    ['Sở Tài chính', 'các cấp, các ngành'],
    ['Trạm Y tế xã', 'các cơ sở y tế'],
    ['UBND phường Lê Lợi', 'UBND các xã, phường, đặc khu'],
    ['UBND xã An Phú', 'UBND cấp xã'],
    ['UBND xã An Phú', 'các địa phương'],
    ['Trường Tiểu học Kim Đồng', 'các trường học trên địa bàn'],
  ])('%s is surely meant by “%s”', (unit, printed) => {
    expect(wordsFor(unit, [printed])).toEqual([printed])
  })

  it.each([
    ['Sở Y tế', 'Sở Y tế Hà Nội'],
    ['Sở Y tế tỉnh Bình Minh', 'Sở Y tế'],
    ['Sở Y tế', 'Đồng chí Nguyễn Văn Bình'],
    ['Sở Y tế', 'Chánh Văn phòng'],
    ['Sở Y tế', 'những nơi có dịch'],
  ])('%s may be meant by “%s”', (unit, printed) => {
    expect(wordsFor(unit, [printed])).toEqual([`${printed} (?)`])
  })

  it.each([
    ['Sở Tài chính', 'Sở Y tế'],
    ['UBND tỉnh', 'Văn phòng UBND tỉnh'],
    ['Bộ Y tế', 'Thanh tra Bộ Y tế'],
    ['Sở Tài chính', 'UBND các xã, phường'],
    ['Sở Nông nghiệp và Môi trường', 'các trường học'],
    ['UBND xã An Phú', 'UBND xã Bình An'],
    ['Sở Y tế', 'Giám đốc Sở Nội vụ'],
    ['Sở Y tế', 'Các đảng ủy cơ sở'],
    ['Sở Y tế', 'Ban Thường vụ các Đoàn trực thuộc'],
    ['UBND xã An Phú', 'các Ban HĐND'],
    ['UBND xã An Phú', 'các Ban HĐND xã'],
    ['UBND xã An Phú', 'các cơ quan tham mưu'],
    ['Trường Tiểu học Tân Hòa', 'các cơ quan chuyên môn'],
  ])('%s is not meant by “%s”', (unit, printed) => {
    expect(wordsFor(unit, [printed])).toBeNull()
  })

  it('whoever joins is concerned', () => {
    expect(wordsFor('Sở Nội vụ', ['Sở Y tế'], {with: ['Sở Nội vụ', 'Công an tỉnh']})).toEqual([
      'Sở Nội vụ',
    ])
  })

  it('what names nobody is for those it is addressed to, and for all where nobody is', () => {
    expect(wordsFor('Sở Y tế', [], {to: ['Các sở, ban, ngành']})).toEqual(['Các sở, ban, ngành'])
    expect(wordsFor('Sở Y tế', [], {to: ['Bộ Y tế']})).toBeNull()
    expect(wordsFor('Sở Y tế', [], {to: ['Như trên']})).toEqual(['Như trên (?)'])
    expect(wordsFor('Sở Y tế', [], {to: []})).toEqual([])
  })

  it('a unit that stands in the words of the task is concerned, whatever was made of them', () => {
    const text = 'Văn phòng gửi số liệu về Sở Y tế'
    expect(wordsFor('Sở Y tế', ['Văn phòng'], {text})).toEqual(['Sở Y tế'])
    expect(wordsFor('Sở Y', ['Văn phòng'], {text: 'Sở Yên Bình'})).toBeNull()
  })

  it('a file of units brings aliases and groups', () => {
    const known = [{name: 'Sở Y tế', aliases: ['SYT'], groups: ['khối văn xã']}]
    const {task, group} = taskOf(['Khối văn xã'])
    expect(concernOf(unitsNamed(['syt'], known), lexicon)(task, group)).toEqual(['Khối văn xã'])
    expect(unitsNamed([], known)).toBe(known)
    expect(unitsNamed(['Sở Nội vụ'], known)).toEqual([{name: 'Sở Nội vụ', aliases: [], groups: []}])
  })
})
