/** Dòng ngăn trang: a line that parts pages in text made from scans, `--- PAGE 2 ---`. */
export const pageMark = /^\s*-{2,}\s*page\s+(?:break|\d+)\s*-{2,}\s*$/iu
