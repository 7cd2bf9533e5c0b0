const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 146;
export const ids = [146];
export const modules = {

/***/ 2146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  scanEcmascript: () => (/* binding */ scanEcmascript)
});

;// CONCATENATED MODULE: ./packages/content/lib/sources/ecmascript/characters.js
const startOfName = /[$_\p{ID_Start}]/u;
const restOfName = /[$\u200C\u200D\p{ID_Continue}]+/uy;
const isLineBreak = (code) => code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029;
/** Blanks of the language beyond space and tab. What only some compilers take for a blank (U+0085, U+180E, U+200B) is none. */
const isRareBlank = (code) => code === 0x0b ||
    code === 0x0c ||
    code === 0xa0 ||
    code === 0xfeff ||
    (code > 0x7f && /\p{Zs}/u.test(String.fromCharCode(code)));
const isDigit = (code) => code >= 0x30 && code <= 0x39;
const plain = Array.from({ length: 0x80 }, (_, code) => /[\w$]/.test(String.fromCharCode(code)));
function startsName(text, at) {
    const code = text.charCodeAt(at);
    if (code < 0x80)
        return plain[code] === true && !isDigit(code);
    return startOfName.test(String.fromCodePoint(text.codePointAt(at) ?? 0x20));
}
/** The end of what can stand in a name from `at` on, escapes not included. */
function endOfName(text, at) {
    let end = at;
    while (plain[text.charCodeAt(end)] === true)
        end++;
    if (!(text.charCodeAt(end) > 0x7f))
        return end;
    restOfName.lastIndex = end;
    return restOfName.test(text) ? restOfName.lastIndex : end;
}

;// CONCATENATED MODULE: ./packages/content/lib/sources/ecmascript/pragmas.js
/**
 * Comments that some tool reads: they are tokens. The rule is wide on purpose, because the set of tools is open:
 * - any `@`: `@ts-\u2026`, `@jsx`, `@license`, `@preserve`, `@vite-ignore`, `@__PURE__`, `@flow`, every JSDoc tag (declarations
 *   made from JavaScript have their types from there);
 * - a first character of `#`, `!` or `:`, after stars and blanks: `#__PURE__`, `# sourceMappingURL`, `/*!`, types of Flow;
 *   `#region` and `#endregion` only fold text in editors, so they stay comments;
 * - three slashes: `/// <reference`, `/// <amd-module`;
 * - the magic comments of bundlers: `webpackChunkName:`, `turbopackIgnore:`.
 */
function isPragma(comment) {
    if (comment.includes('@') || comment.startsWith('///') || /(?:web|turbo|rs)pack/.test(comment))
        return true;
    return /^\/[/*][*\s]*(?:[!:]|#(?!(?:end)?region\b))/.test(comment);
}
/** These hush the errors of the next line, so it matters which line a token stands on. */
const hushesLines = (text) => text.includes('@ts-ignore') || text.includes('@ts-expect-error');

;// CONCATENATED MODULE: ./packages/content/lib/sources/ecmascript/breaks.js
// Where a line break cannot matter. Everywhere else it is a token: a statement may end there (automatic semicolon
// insertion), or a rule of the grammar forbids it (`return`, `throw`, postfix `++` and `!`, `=>`, `as`, type arguments).
/**
 * Nothing can end with these. Left out on purpose: `?` and `!` can be the end of a member or an operand, `>` and
 * (with Flow) `*` of a type; after a dot, TypeScript guesses at a missing name when two words follow on the next line.
 */
const afterThese = new Set(['', '(', '[', '{', ',', ';', ':', '...', '=>', '=', '<', '<=', '>=', '==', '===', '!=', '!==', '+', '-', '**']
    .concat(['/', '%', '&', '|', '^', '~', '&&', '||', '??', '<<', '+=', '-=', '*=', '**=', '/=', '%=', '&=', '|='])
    .concat(['^=', '<<=', '>>=', '>>>=', '&&=', '||=', '??=']));
/**
 * Nothing can begin with these, and no rule forbids a break before them. Left out on purpose: `*` begins a generator
 * method, `=>`, `!`, `++`, `--`, `(`, `[`, `<`, `{` and every word have rules; `/` may be a regular expression;
 * behind a lone `throw`, which is an error, TypeScript looks for a break even before `;`.
 */
const beforeThese = new Set([')', ']', '}', ',', ':', '.', '?.', '?', '=', '==', '===', '!=', '!==', '<=', '>', '>=', '>>', '>>>', '**', '%']
    .concat(['&', '|', '^', '&&', '||', '??', '+=', '-=', '*=', '**=', '%=', '&=', '|=', '^=', '<<=', '>>=', '>>>='])
    .concat(['&&=', '||=', '??=']));
/** @param before the token before the break, `''` at the start of the text */
function breakMatters(before, after) {
    return !afterThese.has(before) && !beforeThese.has(after);
}

;// CONCATENATED MODULE: ./packages/content/lib/sources/ecmascript/reading.js

function beginReading(text, dialect, lines) {
    return {
        text,
        dialect,
        lines,
        tokens: [],
        comments: [],
        frames: [],
        at: 0,
        last: '',
        place: 'start',
        member: false,
        forAwait: false,
        importing: false,
        broken: false,
        pinned: false,
        fault: undefined,
    };
}
function fault(reading, what, at = reading.at) {
    reading.fault ??= { at, what };
}
function emitBreak(reading) {
    if (reading.broken && reading.tokens.length > 0 && reading.tokens.at(-1) !== '\n')
        reading.tokens.push('\n');
    reading.broken = false;
}
/** Takes the text up to `end` as the next token. */
function take(reading, end, place) {
    put(reading, reading.text.slice(reading.at, end), place);
    reading.at = end;
}
function put(reading, token, place) {
    if (reading.broken) {
        if (reading.lines || reading.pinned || breakMatters(reading.last, token))
            emitBreak(reading);
        reading.broken = false;
    }
    reading.tokens.push(token);
    reading.last = token;
    reading.place = place;
    reading.member = false;
    reading.forAwait = false;
    reading.importing = false;
    reading.pinned = false;
}
/** Inside a tag a line break is a blank. */
function takeInTag(reading, end) {
    if (!reading.lines)
        reading.broken = false;
    take(reading, end, 'end');
}
/** Counted from 1. */
function lineOf(text, at) {
    let line = 1;
    for (const found of text.matchAll(/\r\n?|[\n\u2028\u2029]/g)) {
        if (found.index >= at)
            break;
        line++;
    }
    return line;
}

;// CONCATENATED MODULE: ./packages/content/lib/sources/ecmascript/blanks.js



/** Moves over blanks, line breaks and comments to the next character of the program. */
function skipBlanks(reading) {
    const { text } = reading;
    const before = reading.comments.length;
    for (;;) {
        const code = text.charCodeAt(reading.at);
        if (code === 0x20 || code === 0x09)
            reading.at++;
        else if (code === 0x0a || code === 0x0d) {
            reading.at++;
            reading.broken = true;
        }
        else if (code === 0x2f) {
            const next = text.charCodeAt(reading.at + 1);
            if (next === 0x2f)
                takeComment(reading, endOfLine(text, reading.at));
            else if (next === 0x2a) {
                const end = text.indexOf('*/', reading.at + 2);
                if (end === -1)
                    return fault(reading, 'a comment does not end');
                takeComment(reading, end + 2);
            }
            else
                break;
        }
        else if (code === 0x2028 || code === 0x2029) {
            reading.at++;
            reading.broken = true;
        }
        else if (isRareBlank(code))
            reading.at++;
        else
            break;
    }
    if (reading.comments.length > before && text.charCodeAt(reading.at) === 0x60) {
        // Tools read the language of a template from a comment before it: /* GraphQL */ `\u2026`.
        reading.tokens.push(...reading.comments.splice(before));
        reading.pinned = true;
    }
}
function takeComment(reading, end) {
    const comment = reading.text.slice(reading.at, end);
    reading.at = end;
    // A comment behind one that hushes the next line can put that line out of its reach; bundlers read those of `import(`.
    if (!isPragma(comment) && !(reading.lines && reading.pinned) && !reading.importing) {
        reading.comments.push(comment);
        if (comment.startsWith('/*') && /[\n\r\u2028\u2029]/.test(comment))
            reading.broken = true;
        return;
    }
    emitBreak(reading);
    reading.tokens.push(comment);
    reading.pinned = true;
    if (comment.startsWith('/*') && /[\n\r\u2028\u2029]/.test(comment))
        reading.broken = true;
}
function endOfLine(text, from) {
    let at = from;
    while (at < text.length && !isLineBreak(text.charCodeAt(at)))
        at++;
    return at;
}
/** Where the next token begins. A comment that does not end is none. */
function afterBlanks(text, from) {
    const visible = /\S/g;
    for (let at = from;;) {
        visible.lastIndex = at;
        at = visible.exec(text)?.index ?? text.length;
        if (text.startsWith('//', at))
            at = endOfLine(text, at);
        else if (text.startsWith('/*', at) && text.includes('*/', at + 2))
            at = text.indexOf('*/', at + 2) + 2;
        else
            return at;
    }
}

;// CONCATENATED MODULE: ./packages/content/lib/sources/ecmascript/jsx.js



/** At a `<` that opens an element. */
function openTag(reading) {
    // With a comment right behind it, TypeScript takes `</` for the beginning of a closing tag.
    if (/^\/[/*]/.test(reading.text.slice(reading.at + 1, reading.at + 3)))
        return fault(reading, 'a comment behind <');
    put(reading, '<', 'start');
    reading.at++;
    reading.frames.push({ kind: 'tag', name: undefined, bare: true });
}
/** The next piece of an opening tag: its name, an attribute or its end. */
function readTag(reading, tag) {
    skipBlanks(reading);
    const { text, at } = reading;
    if (tag.name === undefined) {
        tag.name = readName(reading);
        if (tag.name === '' && text[reading.at] !== '>')
            fault(reading, 'a tag without a name');
        if (text[reading.at] === '<')
            openTypes(reading);
        return;
    }
    if (text[at] === '>')
        return endOpening(reading, tag);
    if (text[at] === '/') {
        takeInTag(reading, at + 1);
        skipBlanks(reading);
        return text[reading.at] === '>' ? endElement(reading) : fault(reading, 'a slash inside a tag');
    }
    if (text[at] === '{') {
        tag.bare = false;
        takeInTag(reading, at + 1);
        reading.place = 'start';
        reading.frames.push({ kind: 'value' });
        return;
    }
    readAttribute(reading, tag);
}
function readAttribute(reading, tag) {
    const { text } = reading;
    if (readName(reading) === '')
        return fault(reading, 'a character that no attribute begins with');
    if (text[reading.at] !== '=')
        return;
    tag.bare = false;
    takeInTag(reading, reading.at + 1);
    skipBlanks(reading);
    const opener = text[reading.at];
    if (opener === '"' || opener === "'") {
        const end = text.indexOf(opener, reading.at + 1);
        if (end === -1)
            return fault(reading, 'the value of an attribute does not end');
        return takeInTag(reading, end + 1);
    }
    if (opener === '<')
        return openTag(reading);
    if (opener !== '{')
        fault(reading, 'an attribute without a value');
}
/** Parts of a name may stand apart: `a . b`. Ends before the next character of the tag. */
function readName(reading) {
    const { text } = reading;
    let name = '';
    for (;;) {
        if (!startsName(text, reading.at))
            break;
        let end = reading.at;
        do
            end = endOfName(text, end);
        while (text[end] === '-' && ++end > 0);
        name += text.slice(reading.at, end);
        takeInTag(reading, end);
        skipBlanks(reading);
        const joint = text[reading.at];
        if (joint !== '.' && joint !== ':')
            return name;
        name += joint;
        takeInTag(reading, reading.at + 1);
        skipBlanks(reading);
        // Behind a dot and a break, TypeScript guesses at a missing name when two words follow.
        if (reading.broken)
            fault(reading, 'a name that goes on in the next line');
    }
    if (name !== '')
        fault(reading, 'a name ends with a dot or a colon');
    return name;
}
function openTypes(reading) {
    takeInTag(reading, reading.at + 1);
    reading.place = 'start';
    reading.frames.push({ kind: 'angle' });
}
/**
 * `<T>(\u2026` may also be the parameters of a function type, which only a parser can know. Read as an element, such a text
 * ends at a `>` or `}` that is no JSX, unless a closing tag stands in one of its strings, comments or regular expressions.
 */
function endOpening(reading, { name = '', bare }) {
    takeInTag(reading, reading.at + 1);
    reading.frames.pop();
    const around = reading.frames.at(-1);
    const doubtful = bare && reading.text[afterBlanks(reading.text, reading.at)] === '(';
    const inherited = around?.kind === 'children' && around.doubtful;
    reading.frames.push({ kind: 'children', name, doubtful: doubtful || inherited });
}
function endElement(reading) {
    takeInTag(reading, reading.at + 1);
    reading.frames.pop();
}
const textEnd = /[<{>}]/g;
/**
 * The text before the next tag or expression, as it is written. JSX leaves blanks to the tool behind it; all of them drop
 * a text of nothing but blanks and a line break.
 */
function readChildren(reading, name, doubtful) {
    const { text, at } = reading;
    textEnd.lastIndex = at;
    const end = textEnd.exec(text)?.index ?? text.length;
    if (end > at)
        readText(reading, text.slice(at, end), doubtful);
    reading.at = end;
    if (end === text.length)
        return fault(reading, `the element ${name} does not end`);
    if (text[end] === '{') {
        reading.frames.push({ kind: 'container', tokens: reading.tokens.length });
        put(reading, '{', 'start');
        reading.at++;
    }
    else if (text[end] !== '<')
        fault(reading, `${text[end]} in the text of an element`);
    else if (text[end + 1] === '/')
        readClosing(reading, name);
    else
        openTag(reading);
}
function readText(reading, text, doubtful) {
    if (/^[ \t\r\n]*[\r\n][ \t\r\n]*$/.test(text)) {
        reading.broken = reading.lines;
        return emitBreak(reading);
    }
    if (doubtful && /['"`/]/.test(text))
        fault(reading, 'what may be an element or the parameters of a type');
    put(reading, text, 'start');
}
function readClosing(reading, name) {
    // With a comment right behind it, compilers disagree whether `</` is one token.
    if (/[/*]/.test(reading.text[reading.at + 2] ?? ''))
        return fault(reading, 'a comment behind </');
    takeInTag(reading, reading.at + 2);
    skipBlanks(reading);
    if (readName(reading) !== name || reading.text[reading.at] !== '>') {
        return fault(reading, `the element ${name} is closed by another name`);
    }
    endElement(reading);
}

;// CONCATENATED MODULE: ./packages/content/lib/sources/ecmascript/literals.js

/** Ends are the offset behind the last character; -1: the literal does not end, or is not written as the language says. */
function endOfString(text, start) {
    const quote = text.charCodeAt(start);
    for (let at = start + 1; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === quote)
            return at + 1;
        if (code === 0x0a || code === 0x0d)
            return -1;
        if (code === 0x5c) {
            at++;
            if (text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) === 0x0a)
                at++;
        }
    }
    return -1;
}
/** @param start the backtick, or the brace that ends a substitution; the part ends behind the next backtick or `${` */
function endOfTemplatePart(text, start) {
    for (let at = start + 1; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === 0x60)
            return at + 1;
        if (code === 0x5c)
            at++;
        else if (code === 0x24 && text.charCodeAt(at + 1) === 0x7b)
            return at + 2;
    }
    return -1;
}
/** Of a regular expression without its flags. A class needs no escape for the slash, and does not nest even under flag v. */
function endOfPattern(text, start) {
    let inClass = false;
    for (let at = start + 1; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (isLineBreak(code))
            return -1;
        if (code === 0x5c) {
            at++;
            if (isLineBreak(text.charCodeAt(at)))
                return -1;
        }
        else if (code === 0x5b)
            inClass = true;
        else if (code === 0x5d)
            inClass = false;
        else if (code === 0x2f && !inClass)
            return at + 1;
    }
    return -1;
}
const digits = String.raw `\d(?:_?\d)*`;
const number = new RegExp([
    String.raw `0[xX][\da-fA-F](?:_?[\da-fA-F])*n?`,
    String.raw `0[oO][0-7](?:_?[0-7])*n?`,
    String.raw `0[bB][01](?:_?[01])*n?`,
    String.raw `(?:0|[1-9](?:_?\d)*)n`,
    String.raw `(?:${digits}\.?(?:${digits})?|\.${digits})(?:[eE][+-]?${digits})?`,
].join('|'), 'y');
/** Old octals (`017`) are read as whole numbers only: what a dot behind them means depends on their digits. */
function endOfNumber(text, start) {
    number.lastIndex = start;
    if (!number.test(text))
        return -1;
    const end = number.lastIndex;
    const old = /^0\d/.test(text.slice(start, start + 2));
    if (old && (text[end] === '.' || !/^\d+$/.test(text.slice(start, end))))
        return -1;
    return end;
}
/** The language reads every line break in a template, and after a backslash in a string, as LF. */
const withPlainBreaks = (literal) => literal.includes('\r') ? literal.replaceAll(/\r\n?/g, '\n') : literal;

;// CONCATENATED MODULE: ./packages/content/lib/sources/ecmascript/operators.js
// The characters whose reading depends on whether an operand has just ended.




/**
 * A `/` that opens no comment. At the start of a line an operand before it does not make it a division: behind
 * `let x`, a type or `import 'x'` the break ends the statement. A pattern has to end on its line, so where no other slash
 * follows there, division is the only reading that can compile.
 */
function readSlash(reading) {
    const { text, at, place, last } = reading;
    if (last === '.' || last === '?.' || last === '@' || last === '<')
        return fault(reading, `a slash behind ${last}`);
    if (place === 'start')
        return readPattern(reading);
    const certain = place === 'end' && !reading.broken;
    if (!certain && text.slice(at + 1, endOfLine(text, at)).includes('/')) {
        return fault(reading, 'a slash that may divide or open a regular expression');
    }
    take(reading, text.charCodeAt(at + 1) === 0x3d ? at + 2 : at + 1, 'start');
}
function readPattern(reading) {
    const end = endOfPattern(reading.text, reading.at);
    if (end === -1)
        return fault(reading, 'a regular expression does not end');
    take(reading, endOfName(reading.text, end), 'end');
}
/** `++`, `--` and `!` stand before an operand or, on its line, behind it. */
function placeAfterSign(reading) {
    return reading.broken ? 'start' : reading.place;
}
/** How a `<` (no longer punctuator) reads in a dialect with JSX. */
function readsAsElement(reading) {
    const { last, place, text, at } = reading;
    if (reading.dialect === 'typescript' || last === '?.' || (isDeclaration(last) && !reading.member))
        return false;
    if (place === 'start') {
        const typed = typeParameters(reading);
        return typed === 'unknown' ? 'unknown' : !typed;
    }
    // Without a break only a parser can know what stands before; with one, a statement may begin: not with `< 5` or `< (`.
    if (place === 'end' && (!reading.broken || !canOpen(text, at)))
        return false;
    return canOpen(text, at) ? 'unknown' : false;
}
const isDeclaration = (word) => word === 'function' || word === 'class';
function canOpen(text, at) {
    const next = afterBlanks(text, at + 1);
    return /[>/\\]/.test(text[next] ?? '') || startsName(text, next);
}
/** Of an arrow function, told from an element as TypeScript does: `<T,`, `<T =`, `<T extends` and then no `=`, `>` or `/`. */
function typeParameters({ text, at, dialect }) {
    const sure = dialect === 'tsx' || 'unknown';
    let next = afterBlanks(text, at + 1);
    if (/^const[\s/]/.test(text.slice(next, next + 6)))
        next = afterBlanks(text, next + 5);
    if (!startsName(text, next))
        return false;
    next = afterBlanks(text, endOfName(text, next));
    if (text[next] === ',' || text[next] === '=')
        return sure;
    if (!/^extends[^\w$-]/.test(text.slice(next, next + 8)))
        return false;
    return !/[=>/]/.test(text[afterBlanks(text, next + 7)] ?? '>') && sure;
}

;// CONCATENATED MODULE: ./packages/content/lib/sources/ecmascript/punctuators.js

/** Longest first, by first character. */
const joined = (() => {
    const table = Array.from({ length: 0x80 }, () => []);
    const all = [
        '...',
        '=>',
        '===',
        '==',
        '!==',
        '!=',
        '>>>=',
        '>>>',
        '>>=',
        '>>',
        '>=',
        '<<=',
        '<<',
        '<=',
        '**=',
        '**',
        '*=',
    ]
        .concat(['+=', '++', '-=', '--', '/=', '%=', '&&=', '&&', '&=', '||=', '||', '|=', '^=', '??=', '??', '?.'])
        .concat('.=!><*+-/%&|^?~,;:@()[]{}'.split(''));
    for (const punctuator of all)
        table[punctuator.charCodeAt(0)]?.push(punctuator);
    return table;
})();
/** The longest punctuator that begins at `at`; `undefined`: none does. `a?.5:b` has no `?.`. */
function punctuatorAt(text, at) {
    for (const punctuator of joined[text.charCodeAt(at)] ?? []) {
        if (!text.startsWith(punctuator, at))
            continue;
        if (punctuator === '?.' && isDigit(text.charCodeAt(at + 2)))
            continue;
        return punctuator;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/content/lib/sources/ecmascript/words.js
const places = new Map([
    ...['return', 'throw', 'case', 'else', 'do', 'typeof', 'instanceof', 'in', 'new', 'delete', 'default', 'extends'].map((word) => [word, 'start']),
    ...['yield', 'await', 'of', 'void', 'break', 'continue', 'debugger', 'import', 'export', 'class', 'function', 'const']
        .concat(['var', 'let', 'switch', 'catch', 'finally', 'try', 'if', 'for', 'while', 'with', 'enum'])
        .map((word) => [word, 'unknown']),
]);
const headed = new Set(['if', 'for', 'while', 'with']);
/** @param word not one that stands after a dot: there every word is a name */
const placeAfter = (word) => places.get(word) ?? 'end';
/** Whether the parentheses after the word are the head of a statement, so that an operand may begin behind them. */
const headsStatement = (word) => headed.has(word);
const isReserved = (word) => places.has(word);

;// CONCATENATED MODULE: ./packages/content/lib/sources/ecmascript/code.js








/** The next token outside of tags and their text. @returns false at the end of the text */
function readCode(reading, frame) {
    skipBlanks(reading);
    const { text, at } = reading;
    if (reading.fault !== undefined)
        return true;
    if (at >= text.length) {
        if (frame !== undefined)
            fault(reading, 'a bracket is not closed');
        return frame !== undefined;
    }
    const code = text.charCodeAt(at);
    if (startsName(text, at) || code === 0x5c)
        readWord(reading);
    else if (isDigit(code) || (code === 0x2e && isDigit(text.charCodeAt(at + 1))))
        readNumber(reading);
    else if (code === 0x22 || code === 0x27)
        readLiteral(reading, endOfString(text, at), 'a string does not end');
    else if (code === 0x60)
        readTemplatePart(reading);
    else if (code === 0x23)
        readPrivateName(reading);
    else if (code === 0x2f)
        readSlash(reading);
    else
        readPunctuator(reading, frame);
    return true;
}
function readWord(reading) {
    const { text, at, last } = reading;
    const end = endOfName(text, at);
    if (text[end] === '\\')
        return readEscapedName(reading, at);
    const word = text.slice(at, end);
    const member = last === '.' || last === '?.';
    const forAwait = word === 'await' && last === 'for' && !reading.member;
    take(reading, end, member ? 'end' : placeAfter(word));
    reading.member = member;
    reading.forAwait = forAwait;
}
const nameWithEscapes = /(?:[$\u200C\u200D\p{ID_Continue}]|\\u[\da-fA-F]{4}|\\u\{0*[\da-fA-F]{1,5}\})+/uy;
/** Kept as it is written. An escaped word is never an operator, but some compilers have read it as one. */
function readEscapedName(reading, start) {
    const { text, at } = reading;
    nameWithEscapes.lastIndex = start;
    if (!nameWithEscapes.test(text))
        return fault(reading, 'an escape that is not part of a name');
    const end = nameWithEscapes.lastIndex;
    const name = text
        .slice(at, end)
        .replaceAll(/\\u(?:\{([\da-fA-F]+)\}|([\da-fA-F]{4}))/g, (_, braced, four) => String.fromCodePoint(Number.parseInt(braced ?? four ?? '', 16)));
    if (text[end] === '\\' || isReserved(name))
        return fault(reading, 'an escape in a word of the language');
    take(reading, end, 'end');
}
function readNumber(reading) {
    const end = endOfNumber(reading.text, reading.at);
    if (end === -1 || startsName(reading.text, end) || /[\d\\]/.test(reading.text[end] ?? '')) {
        return fault(reading, 'a number that cannot be read');
    }
    take(reading, end, 'end');
}
function readLiteral(reading, end, what) {
    if (end === -1)
        return fault(reading, what);
    put(reading, withPlainBreaks(reading.text.slice(reading.at, end)), 'end');
    reading.at = end;
}
function readTemplatePart(reading) {
    const end = endOfTemplatePart(reading.text, reading.at);
    readLiteral(reading, end, 'a template does not end');
    if (reading.text[end - 1] === '`')
        return;
    reading.frames.push({ kind: 'substitution' });
    reading.place = 'start';
}
function readPrivateName(reading) {
    const { text, at } = reading;
    const end = endOfName(text, at + 1);
    if (text[end] === '\\')
        return readEscapedName(reading, at + 1);
    if (!startsName(text, at + 1))
        return fault(reading, 'a # without a name');
    take(reading, end, 'end');
}
function readPunctuator(reading, frame) {
    const { text, at } = reading;
    const punctuator = punctuatorAt(text, at);
    if (punctuator === undefined)
        return fault(reading, `${JSON.stringify(text[at])} begins no token`);
    const end = at + punctuator.length;
    switch (punctuator) {
        case '(': {
            const heads = (headsStatement(reading.last) && !reading.member) || reading.forAwait;
            const importing = reading.last === 'import' && !reading.member;
            reading.frames.push({ kind: 'parenthesis', heads });
            take(reading, end, 'start');
            reading.importing = importing;
            return;
        }
        case '[':
        case '{':
            reading.frames.push({ kind: punctuator === '[' ? 'bracket' : 'brace' });
            return take(reading, end, 'start');
        case ')':
        case ']':
        case '}':
            return code_close(reading, frame, punctuator);
        case '++':
        case '--':
            if (punctuator === '--' && text[end] === '>' && (reading.broken || reading.last === '')) {
                return fault(reading, 'an HTML-like comment');
            }
            return take(reading, end, placeAfterSign(reading));
        case '!':
            return take(reading, end, placeAfterSign(reading));
        case '?':
            // Before no operand, it belongs to a type (as in `[a?]`), and then has to stand on the line of the type.
            if (/[,\])};=|&>]/.test(text[afterBlanks(text, end)] ?? ';'))
                reading.pinned = true;
            return take(reading, end, 'start');
        case '@':
            return take(reading, end, 'unknown');
        case '>':
        case '>>':
        case '>>>':
        case '>>=':
        case '>>>=':
        case '>=':
            if (frame?.kind !== 'angle')
                return take(reading, end, punctuator.endsWith('=') ? 'start' : 'unknown');
            reading.frames.pop();
            return take(reading, at + 1, 'unknown');
        case '<':
        case '<<':
        case '<<=':
        case '<=':
            return readAngle(reading, frame, end);
        default:
            return take(reading, end, 'start');
    }
}
function readAngle(reading, frame, end) {
    const { text, at } = reading;
    if (text.startsWith('<!--', at))
        return fault(reading, 'an HTML-like comment');
    // TypeScript reads `<//` as the start of a closing tag wherever JSX may occur.
    if (reading.dialect !== 'typescript' && /^\/[^*]/.test(text.slice(end, end + 2))) {
        return fault(reading, 'a closing tag');
    }
    if (frame?.kind === 'angle') {
        reading.frames.push({ kind: 'angle' });
        return take(reading, at + 1, 'start');
    }
    const element = end === at + 1 && readsAsElement(reading);
    if (element === 'unknown')
        return fault(reading, 'a < that may compare or open an element');
    return element ? openTag(reading) : take(reading, end, 'start');
}
function code_close(reading, frame, closer) {
    const { at } = reading;
    if (frame === undefined)
        return fault(reading, `${closer} closes nothing`);
    switch (frame.kind) {
        case 'parenthesis':
            if (closer !== ')')
                break;
            reading.frames.pop();
            return take(reading, at + 1, frame.heads ? 'start' : 'end');
        case 'bracket':
            if (closer !== ']')
                break;
            reading.frames.pop();
            return take(reading, at + 1, 'end');
        case 'brace':
        case 'value':
            if (closer !== '}')
                break;
            reading.frames.pop();
            return take(reading, at + 1, 'unknown');
        case 'substitution':
            if (closer !== '}')
                break;
            reading.frames.pop();
            return readTemplatePart(reading);
        case 'container':
            if (closer !== '}')
                break;
            reading.frames.pop();
            return endContainer(reading, frame.tokens);
        case 'angle':
        case 'tag':
        case 'children':
            break;
    }
    return fault(reading, `${closer} closes no bracket of its kind`);
}
/** An element has no child for braces with nothing but a comment in them. */
function endContainer(reading, tokens) {
    take(reading, reading.at + 1, 'end');
    if (reading.tokens.length === tokens + 2)
        reading.tokens.length = tokens;
}

;// CONCATENATED MODULE: ./packages/content/lib/sources/ecmascript/dialect.js
/** `undefined`: no name of a JavaScript or TypeScript source. */
function dialectOf(path) {
    if (/\.[cm]?ts$/.test(path))
        return 'typescript';
    if (path.endsWith('.tsx'))
        return 'tsx';
    return /\.(?:[cm]?js|jsx)$/.test(path) ? 'javascript' : undefined;
}

;// CONCATENATED MODULE: ./packages/content/lib/sources/ecmascript/index.js





/**
 * The tokens of a JavaScript or TypeScript source, JSX included. Every decision of the scan is a function of the tokens
 * before, so two texts with equal tokens have equal syntax trees. What only a full parser could decide is a fault: a
 * second slash on the line behind `}`, `>` or a break; a `<` there where JSX may occur; HTML-like comments.
 *
 * Not seen, because no scanner can know whether a program looks: its own source text (`Function.prototype.toString`), and
 * the line and column numbers of stack traces. Comments that tools read count (`pragmas.ts`); doc comments without any
 * tag do not, although TypeScript repeats them in declarations.
 *
 * @param path its ending tells the dialect
 */
function scanEcmascript(text, path) {
    const dialect = dialectOf(path);
    if (dialect === undefined)
        return { kind: 'fault', line: 1, what: 'its name is that of no JavaScript or TypeScript' };
    const reading = beginReading(text, dialect, hushesLines(text));
    readStart();
    while (reading.fault === undefined) {
        const frame = reading.frames.at(-1);
        if (frame?.kind === 'tag')
            readTag(reading, frame);
        else if (frame?.kind === 'children')
            readChildren(reading, frame.name, frame.doubtful);
        else if (!readCode(reading, frame))
            break;
    }
    if (reading.fault !== undefined) {
        return { kind: 'fault', line: lineOf(text, reading.fault.at), what: reading.fault.what };
    }
    return { kind: 'scanned', tokens: reading.tokens, comments: reading.comments };
    /** A byte order mark and a `#!` line count; XML (translations of Qt are `.ts` too) is no program. */
    function readStart() {
        const opening = /^\uFEFF?(?:#![^\n\r\u2028\u2029]*)?/.exec(text)?.[0] ?? '';
        if (opening !== '')
            reading.tokens.push(opening);
        if (opening.startsWith('\uFEFF#') || /^\uFEFF?\s*<[?!]/.test(text))
            fault(reading, 'no program begins so', 0);
        reading.at = opening.length;
    }
}


/***/ })

};
