/** Bảng mã tiếng Việt cũ, by the name that `source.encoding` gives them. */
export type LegacyEncoding = 'tcvn3' | 'vni' | 'viscii' | 'vps' | 'windows-1258'

/** The encodings that the table tells; windows-1258 is one of the platform's own. */
export const tabled = ['tcvn3', 'vni', 'viscii', 'vps'] as const

/** A letter and its bytes in one encoding. */
export interface Code {
  readonly letter: string
  readonly bytes: readonly number[]
}

/**
 * A letter, its bytes in TCVN3 (TCVN 5712:1993, VN3), VNI for Windows, VISCII (RFC 1456) and VPS; then the same of
 * its capital. `--`: the capital has no byte of its own and is typed as the small letter.
 */
const rows = `
  á B8 61F9 E1 E1  Á -- 41D9 C1 C1
  à B5 61F8 E0 E0  À -- 41D8 C0 80
  ả B6 61FB E4 E4  Ả -- 41DB C4 81
  ã B7 61F5 E3 E3  Ã -- 41D5 C3 82
  ạ B9 61EF D5 E5  Ạ -- 41CF 80 --
  â A9 61E2 E2 E2  Â A2 41C2 C2 C2
  ấ CA 61E1 A4 C3  Ấ -- 41C1 84 83
  ầ C7 61E0 A5 C0  Ầ -- 41C0 85 84
  ẩ C8 61E5 A6 C4  Ẩ -- 41C5 86 85
  ẫ C9 61E3 E7 C5  Ẫ -- 41C3 06 --
  ậ CB 61E4 A7 C6  Ậ -- 41C4 87 --
  ă A8 61EA E5 E6  Ă A1 41CA C5 88
  ắ BE 61E9 A1 A1  Ắ -- 41C9 81 8D
  ằ BB 61E8 A2 A2  Ằ -- 41C8 82 8E
  ẳ BC 61FA C6 A3  Ẳ -- 41DA 02 8F
  ẵ BD 61FC C7 A4  Ẵ -- 41DC 05 F0
  ặ C6 61EB A3 A5  Ặ -- 41CB 83 --
  đ AE F1 F0 C7  Đ A7 D1 D0 F1
  é D0 65F9 E9 E9  É -- 45D9 C9 C9
  è CC 65F8 E8 E8  È -- 45D8 C8 D7
  ẻ CE 65FB EB C8  Ẻ -- 45DB CB DE
  ẽ CF 65F5 A8 EB  Ẽ -- 45D5 88 FE
  ẹ D1 65EF A9 CB  Ẹ -- 45CF 89 --
  ê AA 65E2 EA EA  Ê A3 45C2 CA CA
  ế D5 65E1 AA 89  Ế -- 45C1 8A 90
  ề D2 65E0 AB 8A  Ề -- 45C0 8B 93
  ể D3 65E5 AC 8B  Ể -- 45C5 8C 94
  ễ D4 65E3 AD CD  Ễ -- 45C3 8D 95
  ệ D6 65E4 AE 8C  Ệ -- 45C4 8E --
  í DD ED ED ED  Í -- CD CD B4
  ì D7 EC EC EC  Ì -- CC CC B5
  ỉ D8 E6 EF CC  Ỉ -- C6 9B B7
  ĩ DC F3 EE EF  Ĩ -- D3 CE B8
  ị DE F2 B8 CE  Ị -- D2 98 --
  ó E3 6FF9 F3 F3  Ó -- 4FD9 D3 B9
  ò DF 6FF8 F2 F2  Ò -- 4FD8 D2 BC
  ỏ E1 6FFB F6 D5  Ỏ -- 4FDB 99 BD
  õ E2 6FF5 F5 F5  Õ -- 4FD5 A0 BE
  ọ E4 6FEF F7 86  Ọ -- 4FCF 9A --
  ô AB 6FE2 F4 F4  Ô A4 4FC2 D4 D4
  ố E8 6FE1 AF D3  Ố -- 4FC1 8F 96
  ồ E5 6FE0 B0 D2  Ồ -- 4FC0 90 97
  ổ E6 6FE5 B1 B0  Ổ -- 4FC5 91 98
  ỗ E7 6FE3 B2 87  Ỗ -- 4FC3 92 99
  ộ E9 6FE4 B5 B6  Ộ -- 4FC4 93 --
  ơ AC F4 BD D6  Ơ A5 D4 B4 F7
  ớ ED F4F9 BE A7  Ớ -- D4D9 95 9D
  ờ EA F4F8 B6 A9  Ờ -- D4D8 96 9E
  ở EB F4FB B7 AA  Ở -- D4DB 97 9F
  ỡ EC F4F5 DE AB  Ỡ -- D4D5 B3 A6
  ợ EE F4EF FE AE  Ợ -- D4CF 94 --
  ú F3 75F9 FA FA  Ú -- 55D9 DA DA
  ù EF 75F8 F9 F9  Ù -- 55D8 D9 A8
  ủ F1 75FB FC FB  Ủ -- 55DB 9C D1
  ũ F2 75F5 FB DB  Ũ -- 55D5 9D AC
  ụ F4 75EF F8 F8  Ụ -- 55CF 9E --
  ư AD F6 DF DC  Ư A6 D6 BF D0
  ứ F8 F6F9 D1 D9  Ứ -- D6D9 BA AD
  ừ F5 F6F8 D7 D8  Ừ -- D6D8 BB AF
  ử F6 F6FB D8 BA  Ử -- D6DB BC B1
  ữ F7 F6F5 E6 BB  Ữ -- D6D5 FF --
  ự F9 F6EF F1 BF  Ự -- D6CF B9 --
  ý FD 79F9 FD 9A  Ý -- 59D9 DD DD
  ỳ FA 79F8 CF FF  Ỳ -- 59D8 9F B2
  ỷ FB 79FB D6 9B  Ỷ -- 59DB 14 FD
  ỹ FC 79F5 DB CF  Ỹ -- 59D5 19 B3
  ỵ FE EE DC 9C  Ỵ -- CE 1E --
`

/** The letters of one encoding. */
export function codesOf(encoding: (typeof tabled)[number]): Code[] {
  const place = tabled.indexOf(encoding) + 1
  return rows
    .split(/\s{2,}|\n/u)
    .map((row) => row.trim().split(' '))
    .flatMap((row) => {
      const [letter = '', bytes = '--'] = [row[0], row[place]]
      return letter && bytes !== '--' ? [{letter, bytes: bytesOf(bytes)}] : []
    })
}

function bytesOf(hex: string): number[] {
  return (hex.match(/../gu) ?? []).map((pair) => Number.parseInt(pair, 16))
}
