import ICAL from 'ical.js'
import {describe, expect, it} from 'vitest'
import {checklistIcs, checklistIcsTodo} from '../../src/emit/checklist-ics.js'
import type {Checklist} from '../../src/index.js'
import {
  dueOn,
  en,
  everyState,
  groupOf,
  hostileList,
  hostileWords,
  listOf,
  longList,
  recurringOn,
  taskOf,
  vi,
} from './checklist-samples.js'

const calendarOf = (text: string) => new ICAL.Component(ICAL.parse(text))
const eventsOf = (list: Checklist) =>
  calendarOf(checklistIcs(list, vi)).getAllSubcomponents('vevent')
const todosOf = (list: Checklist) =>
  calendarOf(checklistIcsTodo(list, vi)).getAllSubcomponents('vtodo')
const textOf = (component: ICAL.Component | undefined, name: string) =>
  String(component?.getFirstPropertyValue(name) ?? '')

describe('events, read by ical.js', () => {
  it('a day is a whole day, with an alarm the morning before and the morning of it', () => {
    const [event] = eventsOf(listOf(groupOf([dueOn('2026-02-28')])))
    expect(textOf(event, 'uid')).toBe('due-2026-02-28@congvan')
    expect(textOf(event, 'dtstart')).toBe('2026-02-28')
    expect(textOf(event, 'dtend')).toBe('2026-03-01')
    expect(textOf(event, 'summary')).toBe(
      'Rà soát danh sách, báo cáo kết quả. (Công văn 45/UBND-VX)',
    )
    const alarms = event?.getAllSubcomponents('valarm') ?? []
    expect(alarms.map((alarm) => textOf(alarm, 'trigger'))).toEqual(['-PT15H', 'PT8H'])
    expect(alarms.map((alarm) => textOf(alarm, 'action'))).toEqual(['DISPLAY', 'DISPLAY'])
  })

  it.each([
    ['2026-07-22T16:00+07:00', '2026-07-22T09:00:00Z'],
    ['2026-07-22T16:00', '2026-07-22T09:00:00Z'],
    ['2026-07-22T23:30:00Z', '2026-07-22T23:30:00Z'],
  ])('%s is that time in Vietnam', (due, utc) => {
    const calendar = calendarOf(checklistIcs(listOf(groupOf([dueOn(due)])), vi))
    const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') ?? undefined)
    expect(zone.tzid).toBe('Asia/Ho_Chi_Minh')
    const event = calendar.getFirstSubcomponent('vevent')
    const start = event?.getFirstPropertyValue('dtstart') as ICAL.Time // of this property
    start.zone = zone
    expect(start.toJSDate()).toEqual(new Date(utc))
    expect(event?.getFirstProperty('dtend')).toBeNull()
  })

  it.each([
    ['FREQ=MONTHLY;BYMONTHDAY=25', '2026-02-25', '2026-03-25'],
    ['FREQ=MONTHLY;BYMONTHDAY=5', '2026-03-05', '2026-04-05'],
    ['FREQ=WEEKLY;BYDAY=FR', '2026-02-13', '2026-02-20'],
    ['FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15', '2026-06-15', '2026-12-15'],
    ['FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20', '2026-03-20', '2026-06-20'],
    ['FREQ=DAILY', '2026-02-09', '2026-02-10'],
  ])('%s begins on its first day after the dispatch: %s, %s', (rule, first, second) => {
    const [event] = eventsOf(listOf(groupOf([recurringOn(rule)])))
    const times = new ICAL.Event(event).iterator()
    expect([times.next(), times.next()].map(String)).toEqual([first, second])
  })

  it.each(['FREQ=MONTHLY;INTERVAL=3', 'FREQ=YEARLY', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'])(
    '%s names no day: none is made up',
    (rule) => {
      expect(eventsOf(listOf(groupOf([recurringOn(rule)])))).toEqual([])
    },
  )

  it('tasks without a day are left out, counted and told', () => {
    const calendar = calendarOf(
      checklistIcs(listOf(groupOf([taskOf(), dueOn('2026-03-01'), taskOf()])), vi),
    )
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1)
    expect(textOf(calendar, 'x-congvan-undated')).toBe('2')
    expect(textOf(calendar, 'x-wr-caldesc')).toBe(
      '2 việc không có ngày đến hạn nên không có trong lịch',
    )
  })

  it('what is done or struck rings no more; what is struck is cancelled', () => {
    const events = new Map(eventsOf(everyState).map((event) => [textOf(event, 'uid'), event]))
    const of = (id: string) => events.get(`${id}@congvan`)
    const alarms = (id: string) => of(id)?.getAllSubcomponents('valarm').length
    expect([alarms('late'), alarms('done'), alarms('gone'), alarms('dropped')]).toEqual([
      2, 0, 0, 0,
    ])
    expect(textOf(of('gone'), 'status')).toBe('CANCELLED')
    expect(textOf(of('done'), 'summary')).toMatch(/^\[đã xong\] /u)
  })

  it('a task worked on since is newer than before, by no clock', () => {
    const before = eventsOf(listOf(groupOf([dueOn('2026-03-01')])))[0]
    const after = eventsOf({
      today: '2026-02-20',
      extra: [],
      below: [],
      groups: [groupOf([dueOn('2026-03-01', {status: 'doing', change: 'changed'})])],
    })[0]
    expect(textOf(after, 'uid')).toBe(textOf(before, 'uid'))
    expect(Number(textOf(after, 'sequence'))).toBeGreaterThan(Number(textOf(before, 'sequence')))
    expect(textOf(before, 'dtstamp')).toBe('2026-02-09T00:00:00Z')
    expect(textOf(after, 'dtstamp')).toBe('2026-02-20T00:00:00Z')
  })

  it('an undated dispatch has a stamp all the same', () => {
    const [event] = eventsOf(listOf(groupOf([dueOn('2026-03-01')], {issuedOn: null})))
    expect(textOf(event, 'dtstamp')).toBe('2000-01-01T00:00:00Z')
  })
})

describe('to-dos, read by ical.js', () => {
  it('have the status of the task', () => {
    const states = todosOf(everyState).map((todo) =>
      ['uid', 'due', 'status', 'percent-complete'].map((name) => textOf(todo, name)).join(' '),
    )
    expect(states).toEqual([
      'late@congvan 2026-02-20 NEEDS-ACTION 0',
      'soon@congvan 2026-03-05T16:00:00 NEEDS-ACTION 0',
      'far@congvan 2026-06-30 IN-PROCESS 50',
      'done@congvan 2026-02-01 COMPLETED 100',
      'dropped@congvan 2026-02-01 CANCELLED 0',
      'gone@congvan 2026-02-01 CANCELLED 0',
      'changed@congvan  NEEDS-ACTION 0',
      'fresh@congvan  NEEDS-ACTION 0',
      'receipt@congvan  NEEDS-ACTION 0',
      'own@congvan  NEEDS-ACTION 0',
    ])
  })

  it('one that recurs has a start instead of a due day, one without a day no alarm', () => {
    const [monthly, quarterly] = todosOf(
      listOf(
        groupOf([
          recurringOn('FREQ=MONTHLY;BYMONTHDAY=25'),
          recurringOn('FREQ=MONTHLY;INTERVAL=3'),
        ]),
      ),
    )
    expect(textOf(monthly, 'dtstart')).toBe('2026-02-25')
    expect(textOf(monthly, 'due')).toBe('')
    expect(textOf(monthly, 'rrule')).toBe('FREQ=MONTHLY;BYMONTHDAY=25')
    expect(textOf(quarterly, 'rrule')).toBe('')
    expect(quarterly?.getAllSubcomponents('valarm')).toEqual([])
  })
})

describe('the text of a calendar', () => {
  const write = [checklistIcs, checklistIcsTodo]

  it.each(write)('lines end in CRLF and hold 75 octets, no character cut', (emitter) => {
    for (const list of [everyState, hostileList]) {
      const text = emitter(list, vi)
      expect(text).toMatch(/END:VCALENDAR\r\n$/u)
      const lines = text.slice(0, -2).split('\r\n')
      expect(lines.filter((line) => /[\r\n]/u.test(line))).toEqual([])
      const bytes = lines.map((line) => Buffer.from(line))
      expect(bytes.filter(({length}) => length > 75)).toEqual([])
      expect(bytes.map(String)).toEqual(lines)
    }
  })

  it.each(write)('hostile words stay within their property', (emitter) => {
    const calendar = calendarOf(emitter(hostileList, vi))
    const names = calendar.getAllSubcomponents().map(({name}) => name)
    expect(names).toHaveLength(hostileWords.length + 1)
    const uids = calendar.getAllSubcomponents().slice(1)
    expect(uids.map((part) => part.getAllProperties('uid').length)).toEqual(
      hostileWords.map(() => 1),
    )
    const last = uids.at(hostileWords.indexOf('a\\,b;c\nd'))
    expect(textOf(last, 'description').split('\n').slice(0, 2)).toEqual(['a\\,b;c', 'd a\\,b;c'])
    expect(uids.flatMap((part) => part.getAllProperties('rrule'))).toEqual([])
  })

  it.each(write)('is the same for the same list', (emitter) => {
    expect(emitter(everyState, vi)).toBe(emitter(everyState, vi))
    expect(emitter(everyState, en)).toContain('X-WR-CALNAME:Tasks')
  })

  it('holds 5,000 tasks, each with an id of its own', () => {
    const uids = checklistIcs(longList(5000), vi).match(/^UID:.*$/gmu)
    expect(new Set(uids).size).toBe(5000)
  })

  it('a list without tasks is a calendar', () => {
    expect(eventsOf(listOf())).toEqual([])
  })
})
