/** The upper half of code page 437, in which old programs write names (APPNOTE, appendix D), as hexadecimal code points. */
const upperHalf = `
  c7 fc e9 e2 e4 e0 e5 e7 ea eb e8 ef ee ec c4 c5 c9 e6 c6 f4 f6 f2 fb f9 ff d6 dc a2 a3
  a5 20a7 192 e1 ed f3 fa f1 d1 aa ba bf 2310 ac bd bc a1 ab bb 2591 2592 2593 2502 2524
  2561 2562 2556 2555 2563 2551 2557 255d 255c 255b 2510 2514 2534 252c 251c 2500 253c
  255e 255f 255a 2554 2569 2566 2560 2550 256c 2567 2568 2564 2565 2559 2558 2552 2553
  256b 256a 2518 250c 2588 2584 258c 2590 2580 3b1 df 393 3c0 3a3 3c3 b5 3c4 3a6 398 3a9
  3b4 221e 3c6 3b5 2229 2261 b1 2265 2264 2320 2321 f7 2248 b0 2219 b7 221a 207f b2 25a0
  a0`

/** Tên tệp trong zip: UTF-8, flagged or not, where the bytes are that; else code page 437. */
export function entryName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    const upper = upperHalf.trim().split(/\s+/u) // no UTF-8: an old program wrote it
    const points = [...bytes].map((byte) =>
      byte < 128 ? byte : Number.parseInt(upper[byte - 128] ?? '', 16),
    )
    return String.fromCodePoint(...points.slice(0, longestName))
  }
}

/** Longest name that is read, in characters. */
const longestName = 4096
