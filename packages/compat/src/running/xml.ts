/** Just enough XML to read what test runners write. A document type is refused: entities of its own could grow without end. */
export interface Element {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly Element[]
  readonly text: string
}

export class XmlFault extends Error {}

const name = '[A-Za-z_][\\w.:-]*'
const token = new RegExp(
  [
    '<\\?[^]*?\\?>',
    '<!--[^]*?-->',
    '<!\\[CDATA\\[([^]*?)\\]\\]>',
    `</(${name})\\s*>`,
    `<(${name})((?:\\s+${name}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`,
    '([^<]+)',
  ].join('|'),
  'gy',
)
const maxDepth = 64

interface Open {
  name: string
  attributes: Map<string, string>
  children: Element[]
  text: string
}

/** @throws XmlFault */
export function parseXml(source: string): Element {
  const root: Open = { name: '', attributes: new Map(), children: [], text: '' }
  const open: Open[] = [root]
  const text = source.replace(/^\ufeff/, '')
  token.lastIndex = 0
  for (let at = 0; at < text.length; at = token.lastIndex) {
    token.lastIndex = at
    const match = token.exec(text)
    if (match === null) throw new XmlFault(`no XML at character ${at}`)
    const [, cdata, closing, opening, attributes = '', isEmpty, plain] = match
    const top = open.at(-1) ?? root
    if (cdata !== undefined) top.text += cdata
    else if (plain !== undefined) top.text += unescape(plain)
    else if (closing !== undefined) {
      const ended = open.pop()
      if (ended === undefined || ended === root || ended.name !== closing)
        throw new XmlFault(`</${closing}> ends nothing`)
    } else if (opening !== undefined) {
      const element: Open = { name: opening, attributes: readAttributes(attributes), children: [], text: '' }
      top.children.push(element)
      if (isEmpty === '') open.push(element)
      if (open.length > maxDepth) throw new XmlFault(`more than ${maxDepth} elements deep`)
    }
  }
  const [only] = root.children
  if (open.length !== 1 || only === undefined || root.children.length !== 1) throw new XmlFault('it is not one element')
  return only
}

function readAttributes(text: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, key = '', double, single] of text.matchAll(
    new RegExp(`(${name})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'g'),
  )) {
    found.set(key, unescape(double ?? single ?? ''))
  }
  return found
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescape(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+));/g, (whole, decimal, hex, known) => {
    if (known !== undefined) return entities[String(known)] ?? whole
    const point = decimal === undefined ? parseInt(String(hex), 16) : Number(decimal)
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
}

/** For text and attributes. Characters that XML 1.0 does not have become U+FFFD. */
export function escapeXml(text: string): string {
  return (
    text
      .toWellFormed()
      // oxlint-disable-next-line no-control-regex -- control characters are what is replaced
      .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  )
}
