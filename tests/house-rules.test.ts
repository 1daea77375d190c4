import {readFileSync} from 'node:fs'
import ts from 'typescript'
import {describe, expect, it} from 'vitest'
import {type Module, modules, nodesOf} from './modules.js'

const withoutComments = (text: string) =>
  text.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/(?<![:'"`\\])\/\/.*$/gmu, '')

const namesOf = (found: readonly Module[]) => found.map(({name}) => name)

/** `file:line` of a node, and its first words. */
function placeOf({name, code}: Module, node: ts.Node): string {
  const {line} = code.getLineAndCharacterOfPosition(node.getStart(code))
  return `${name}:${line + 1} ${node.getText(code).split('\n')[0]?.slice(0, 60)}`
}

/** The nodes of all modules that a rule finds, each with its place. */
function strayed(isFound: (node: ts.Node, module: Module) => boolean): string[] {
  return modules.flatMap((module) =>
    [...nodesOf(module.code)]
      .filter((node) => isFound(node, module))
      .map((node) => placeOf(module, node)),
  )
}

describe('words', () => {
  it('Vietnamese letters stand in no code literal outside the places for words', () => {
    const places =
      /^(?:diagnostics\/catalog|model\/|emit\/|cli\/|record\/fault-text|lexicon\/fold|lexicon\/schema|lexicon\/pattern|lexicon\/point-letters|lexicon\/syllables|encoding\/tables)/u // the last three hold letters, no words
    const letters = /[\u00C0-\u00FFăđơưĂĐƠƯ\u1EA0-\u1EF9]/u
    const labelOfPoint = /a-zđ/u // the letters that number points; no word
    const found = modules
      .filter(({name}) => !places.test(name))
      .flatMap(({name, text}) =>
        withoutComments(text)
          .split('\n')
          .filter((line) => letters.test(line) && !labelOfPoint.test(line))
          .map((line) => `${name}: ${line.trim()}`),
      )
    expect(found).toEqual([])
  })

  it.each([
    ['\\b', /\\b(?![A-Za-z])/u],
    ['\\w', /\\w/u],
    ['\\W', /\\W/u],
    ['[a-z]', /\[a-z\]/u],
    ['[à-ỹ]', /\[à-ỹ\]/u],
  ])('%s does not know Vietnamese', (_, pattern) => {
    const found = modules.filter(
      ({folder, text}) => folder !== 'read' && pattern.test(withoutComments(text)), // tags of XML are ASCII
    )
    expect(namesOf(found)).toEqual([])
  })
})

describe('sizes', () => {
  it('files stay under 250 lines', () => {
    expect(namesOf(modules.filter(({text}) => text.split('\n').length > 251))).toEqual([])
  })

  it('functions stay under 40 lines', () => {
    const linesOf = (node: ts.Node, {code}: Module) => node.getText(code).split('\n').length
    const isLong = (node: ts.Node, module: Module) =>
      ts.isFunctionLike(node) && linesOf(node, module) > 40
    expect(strayed(isLong)).toEqual([])
  })
})

describe('types', () => {
  it('no any, no assertion that something is there', () => {
    expect(
      strayed(
        ({kind}) => kind === ts.SyntaxKind.AnyKeyword || kind === ts.SyntaxKind.NonNullExpression,
      ),
    ).toEqual([])
  })

  it('no default export, enum or namespace', () => {
    expect(
      strayed(
        (node) =>
          ts.isExportAssignment(node) ||
          ts.isEnumDeclaration(node) ||
          node.kind === ts.SyntaxKind.DefaultKeyword,
      ),
    ).toEqual([])
  })
})

describe('state', () => {
  const changing =
    /^(?:set|add|delete|clear|push|pop|shift|unshift|splice|sort|reverse|fill|copyWithin)$/u

  /** Names that a module declares at its top. */
  const topNames = ({code}: Module) =>
    new Set(
      code.statements
        .filter(ts.isVariableStatement)
        .flatMap(({declarationList}) =>
          declarationList.declarations.map(({name}) => name.getText(code)),
        ),
    )

  it('no module keeps a variable', () => {
    const found = modules.flatMap((module) =>
      module.code.statements
        .filter(ts.isVariableStatement)
        .filter(({declarationList}) => (declarationList.flags & ts.NodeFlags.Const) === 0)
        .map((statement) => placeOf(module, statement)),
    )
    expect(found).toEqual([])
  })

  it('no module writes into what stands at its top', () => {
    const found = modules.flatMap((module) => {
      const names = topNames(module)
      const isTop = (node: ts.Node) => ts.isIdentifier(node) && names.has(node.text)
      return [...nodesOf(module.code)]
        .filter((node) => {
          if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression))
            return isTop(node.expression.expression) && changing.test(node.expression.name.text)
          if (!ts.isBinaryExpression(node) || !isAssignment(node.operatorToken.kind)) return false
          const {left} = node
          return (
            (ts.isPropertyAccessExpression(left) || ts.isElementAccessExpression(left)) &&
            isTop(left.expression) &&
            !left.getText().endsWith('.lastIndex') // where a search begins, set before each
          )
        })
        .map((node) => placeOf(module, node))
    })
    expect(found).toEqual([])
  })

  function isAssignment(kind: ts.SyntaxKind): boolean {
    return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment
  }
})

describe('the world outside', () => {
  /** Where files are opened: inputs, the parts built beside the code or lying in a package, and the command line. */
  const opensFiles =
    /^(?:cli\/|read\/file-bytes\.ts$|read\/digit-nets\.ts$|read\/picture\/jpeg\.ts$|lexicon\/index\.ts$|record\/schema\.ts$|emit\/asset\.ts$)/u

  it('files are opened in few places', () => {
    const found = modules.filter(
      ({name, builtins}) =>
        builtins.some((builtin) => /^node:fs(?:\/|$)/u.test(builtin)) && !opensFiles.test(name),
    )
    expect(namesOf(found)).toEqual([])
  })

  it('the process is seen by the command line only, and handed to it', () => {
    const found = modules.filter(
      ({name, text}) =>
        name !== 'cli/io.ts' && /(?<![.\p{L}])(?:process|console)\./u.test(withoutComments(text)),
    )
    expect(namesOf(found)).toEqual([])
  })

  it('nothing reaches for the network or for other programs', () => {
    const abroad = /^node:(?:https?|http2|net|tls|dns|dgram|child_process)(?:\/|$)/u
    const found = modules.filter(
      ({builtins, text}) =>
        builtins.some((builtin) => abroad.test(builtin)) ||
        /(?<![.\p{L}])fetch\(/u.test(withoutComments(text)),
    )
    // the programs that are run: the `tesseract` of the system, where it is and the user lets it; and Node itself, so that
    // a picture that ends its decoder ends no more than that
    expect(namesOf(found).sort()).toEqual(['read/ocr/native-engine.ts', 'read/picture-probe.ts'])
  })

  it('every package that is used is named, with its reason, and none besides', () => {
    const fromRoot = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')
    const {dependencies} = JSON.parse(fromRoot('package.json')) as {
      dependencies: Record<string, string>
    }
    const named = Object.keys(dependencies).sort()
    const typesOnly = new Set(['mdast', 'unist'])
    const used = new Set(modules.flatMap(({packages}) => packages))
    expect([...used].filter((name) => !typesOnly.has(name)).sort()).toEqual(named)
    const reasons = fromRoot('CONTRIBUTING.md')
    expect(named.filter((name) => !reasons.includes(`\`${name}\``))).toEqual([])
    expect(Object.values(dependencies).filter((version) => !/^\d/u.test(version))).toEqual([])
  })
})
