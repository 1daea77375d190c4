import {hashOf} from './asset.js'
import type {Language} from './product.js'
import {xmlText} from './xml.js'

interface Head {
  readonly language: Language
  /** As markup. */
  readonly title: string
  readonly style: string
  readonly script?: string
}

/** Phần đầu của trang: everything up to its body; only its own style and script may act, and nothing is fetched. */
export function pageHead({language, title, style, script}: Head): string {
  const allowed = [
    "default-src 'none'",
    ...(script === undefined ? [] : [`script-src '${hashOf(script)}'`]),
    `style-src '${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ]
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${xmlText(allowed.join('; '))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>`
}
