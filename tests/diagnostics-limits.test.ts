import {describe, expect, it} from 'vitest'
import {message} from '../src/index.js'

const said = (what: string, limit: number) => message('too-large', what, limit)[0]

describe('what goes beyond a limit', () => {
  it('is told with the limit to set, where there is one', () => {
    expect(said('pages', 5000)?.vi).toBe(
      'Tệp có hơn 5000 trang; hãy tách tệp thành nhiều phần, hoặc nếu tin tệp này thì thêm --limit pages=10000 (hay lớn hơn)',
    )
    expect(said('bytes', 100 * 1024 * 1024)?.en).toContain(
      'larger than 100 MB; save the file with smaller pictures, or split it, or if you trust it give --limit bytes=200M',
    )
    expect(said('bytes', 1024)?.vi).toMatch(/lớn hơn 1 KB;.*--limit bytes=2K /u)
    expect(said('part', 1000)?.vi).toMatch(/hơn 1000 byte.*--limit part=2000 /u)
  })

  it('of containers within containers tells what to do with them', () => {
    expect(said('containers', 2)).toMatchObject({
      vi: 'Gói (thư, ZIP) này nằm trong 2 gói khác; chỉ mở đến 2 lớp gói; hãy lấy nó ra thành tệp riêng rồi đọc tệp đó',
      en: 'This container (mail, ZIP) lies within 2 others; they are opened 2 deep; take it out as a file of its own and read that',
    })
  })
})
