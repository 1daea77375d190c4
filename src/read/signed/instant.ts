/** Thời điểm theo giờ quốc tế (ISO 8601), to the second; `null` for a day that does not exist. */
export function isoOf(date: Date): string | null {
  return Number.isNaN(date.getTime()) ? null : date.toISOString().replace(/\.\d+Z$/u, 'Z')
}

// D:20260305083000+07'00'
const shape =
  /^D:(?<day>\d{8})(?:(?<time>\d{4}(?:\d\d)?)(?:(?<zulu>Z)|(?<sign>[+-])(?<hours>\d\d)'?(?<minutes>\d\d)?)?)?/u

/** A date of PDF (ISO 32000, 7.9.4) with the offset it tells; `null` where it is none. */
export function isoOfPdf(text: string): string | null {
  const {day, time, zulu, sign, hours, minutes = '00'} = shape.exec(text)?.groups ?? {}
  if (day === undefined) return null
  const date = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`
  if (time === undefined) return exists(`${date}T00:00Z`) ? date : null
  const parts = time.match(/\d\d/gu) ?? []
  const local = `${date}T${[...parts, '00'].slice(0, 3).join(':')}`
  const offset = zulu ?? (sign && hours ? `${sign}${hours}:${minutes}` : '')
  return exists(`${local}Z`) && exists(`${local}${offset}`) ? `${local}${offset}` : null
}

/** February 30 becomes March 1 when it is parsed. */
function exists(text: string): boolean {
  const date = new Date(text)
  return (
    !Number.isNaN(date.getTime()) &&
    (!text.endsWith('Z') || date.toISOString().startsWith(text.slice(0, 10)))
  )
}
