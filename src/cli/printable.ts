/**
 * Chữ in ra màn hình: control characters, and the marks that turn the order of letters or break lines, must not
 * steer a terminal: each is shown as U+FFFD. Line ends and tabs stay where `lines` is set.
 */
export function printable(text: string, {lines = false} = {}): string {
  return text.replace(unsafe, (mark) =>
    lines && (mark === '\n' || mark === '\t') ? mark : '\uFFFD',
  )
}

const unsafe = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu
