const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 118;
export const ids = [118];
export const modules = {

/***/ 8118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   scanRust: () => (/* binding */ scanRust)
/* harmony export */ });
/* harmony import */ var _rust_lexer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(155);
/* harmony import */ var _rust_positions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65);
/* harmony import */ var _rust_spelling_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5255);



/**
 * Rust of any edition. Doc comments are tokens, since they are attributes. Equal scans mean the same tokens with the same
 * spacing as far as macros are handed it. Accepted, and not told apart: places in panic messages and debug information,
 * and macros that read positions or the file itself, or print a whole item that they are put on as an attribute.
 */
const scanRust = (source) => {
    const lexed = (0,_rust_lexer_js__WEBPACK_IMPORTED_MODULE_0__/* .lexRust */ .C)(source);
    if (lexed.kind === 'fault')
        return lexed;
    const { tokens, comments } = lexed;
    const lines = (0,_rust_positions_js__WEBPACK_IMPORTED_MODULE_1__/* .positionsOf */ .q)(lexed);
    return { kind: 'scanned', tokens: (0,_rust_spelling_js__WEBPACK_IMPORTED_MODULE_2__/* .spell */ .l)(tokens), comments, ...(lines === undefined ? {} : { lines }) };
};


/***/ }),

/***/ 155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ lexRust)
});

;// CONCATENATED MODULE: ./packages/content/lib/sources/rust/characters.js
/** `Pattern_White_Space`, which Unicode never changes. https://doc.rust-lang.org/reference/whitespace.html */
const blanks = /[\t\n\v\f\r \u0085\u200E\u200F\u2028\u2029]+/y;
const word = /[\p{XID_Start}_]\p{XID_Continue}*/uy;
/** Where the pattern's match that starts at `at` ends; `at` itself where there is none. */
function endOf(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : at;
}
/** Most blanks are spaces and line feeds; a pattern costs ten times as much, and is asked about all others. */
function blanksEnd(text, at) {
    let end = at;
    let code = text.charCodeAt(end);
    while (code === 0x20 || code === 0x0a)
        code = text.charCodeAt(++end);
    // What is left of ASCII: 09, 0B, 0C and 0D are blanks; every other one above is a space or ends the blanks.
    return code > 0x20 && code < 0x80 ? end : endOf(blanks, text, end);
}
const inWord = Array.from({ length: 0x80 }, (_, code) => /\w/.test(String.fromCharCode(code)));
/** An identifier or keyword, without any `r#`. */
function wordEnd(text, at) {
    const first = text.charCodeAt(at);
    if (first < 0x80 && (inWord[first] !== true || first < 0x3a))
        return at;
    let end = at;
    while (inWord[text.charCodeAt(end)] === true)
        end++;
    return text.charCodeAt(end) > 0x7f ? endOf(word, text, at) : end;
}
/**
 * Where the comment that starts at `at` ends, `undefined` if it never does. Block comments nest.
 */
function commentEnd(text, at) {
    if (text[at + 1] === '/') {
        const end = text.indexOf('\n', at);
        return end === -1 ? text.length : end;
    }
    const marks = /\/\*|\*\//g;
    marks.lastIndex = at + 2;
    for (let depth = 1; depth > 0;) {
        const mark = marks.exec(text);
        if (mark === null)
            return undefined;
        depth += mark[0] === '/*' ? 1 : -1;
    }
    return marks.lastIndex;
}
/** Whether the comment is an attribute in disguise: `///` but not `////`, `/**` but neither `/***` nor `/**\/`, `//!`, `/*!`. */
const isDoc = (comment) => /^\/(?:\/(?:!|\/(?!\/))|\*(?:!|\*(?![*/])))/.test(comment);

;// CONCATENATED MODULE: ./packages/content/lib/sources/rust/literals.js

const decimals = /[0-9_]+/y;
const hexadecimals = /[0-9A-Fa-f_]+/y;
const exponent = /[eE][+-]?_*[0-9][0-9_]*/y;
const charEscape = /\\(?:[nrt0'"\\]|x[0-9A-Fa-f]{2}|u\{[0-9A-Fa-f_]+\})'/y;
/**
 * A number with its suffix. `1.` is one unless another point or a name follows, so `1..2` and `1.max(2)` start with
 * the integer 1, and `x.0.1` holds the literal 0.1. What the reference calls reserved numbers is no number.
 */
function numberEnd(text, at) {
    const base = text[at] === '0' ? bases[text[at + 1] ?? ''] : undefined;
    if (base !== undefined) {
        const end = endOf(base.digits, text, at + 2);
        if (!base.whole.test(text.slice(at + 2, end)))
            return 'a number that Rust does not know';
        if (/[eE]/.test(text[end] ?? '') || pointGoesOn(text, end))
            return 'a broken number that is not decimal';
        return suffixEnd(text, end);
    }
    let end = endOf(decimals, text, at);
    if (pointGoesOn(text, end)) {
        end += 1;
        if (!/[0-9]/.test(text[end] ?? ''))
            return suffixEnd(text, end);
        end = endOf(decimals, text, end);
    }
    if (!/[eE]/.test(text[end] ?? ''))
        return suffixEnd(text, end);
    const whole = endOf(exponent, text, end);
    return whole === end ? 'a number whose exponent has no digits' : suffixEnd(text, whole);
}
const bases = {
    b: { digits: decimals, whole: /^_*[01][01_]*$/ },
    o: { digits: decimals, whole: /^_*[0-7][0-7_]*$/ },
    x: { digits: hexadecimals, whole: /[0-9A-Fa-f]/ },
};
const pointGoesOn = (text, at) => text[at] === '.' && text[at + 1] !== '.' && wordEnd(text, at + 1) === at + 1;
/** `"\u2026"` with escapes; `at` is the quotation mark. */
function stringEnd(text, at) {
    const marks = /["\\]/g;
    marks.lastIndex = at + 1;
    for (;;) {
        const mark = marks.exec(text);
        if (mark === null)
            return 'a string that does not end';
        if (mark[0] === '"')
            return stringSuffixEnd(text, at, marks.lastIndex);
        marks.lastIndex += 1;
    }
}
/** `#"\u2026"#` with up to 255 hashes; `at` is what follows the letter r. */
function rawStringEnd(text, at) {
    let open = at;
    while (text[open] === '#')
        open += 1;
    const hashes = open - at;
    if (hashes > 255)
        return 'a raw string with more than 255 hashes';
    if (text[open] !== '"')
        return 'a raw string without its quotation mark';
    const end = text.indexOf(`"${'#'.repeat(hashes)}`, open + 1);
    return end === -1 ? 'a raw string that does not end' : stringSuffixEnd(text, at, end + 1 + hashes);
}
/** `'x'`; `at` is the apostrophe. */
function charEnd(text, at) {
    const one = String.fromCodePoint(text.codePointAt(at + 1) ?? 0);
    const close = at + 1 + one.length;
    if (text[close] === "'" && !/[\\'\n\r\t]/.test(one))
        return suffixEnd(text, close + 1);
    const end = endOf(charEscape, text, at + 1);
    return end === at + 1 ? 'a character literal that is none' : suffixEnd(text, end);
}
/** `b'x'`; `at` is the apostrophe. */
function byteEnd(text, at) {
    const end = charEnd(text, at);
    if (typeof end === 'string')
        return end;
    return /^'(?:\\[^u]|[ -[\]-~])/.test(text.slice(at, end)) ? end : 'a byte literal that is none';
}
/** `'a`, `'r#a` or `'x'`; `at` is the apostrophe. */
function quoteEnd(text, at) {
    const name = wordEnd(text, at + 1);
    const one = String.fromCodePoint(text.codePointAt(at + 1) ?? 0);
    if (name === at + 1 || text[at + 1 + one.length] === "'")
        return { kind: 'literal', end: charEnd(text, at) };
    const raw = text.startsWith('r#', at + 1) ? wordEnd(text, at + 3) : at + 3;
    const end = raw > at + 3 ? raw : name;
    // From edition 2021 on reserved, before it two tokens: this reader does not know the edition.
    if (text[end] === '#' || text[end] === "'")
        return { kind: 'lifetime', end: 'a lifetime that runs into what follows it' };
    if (raw > at + 3 && text[end] === '"')
        return { kind: 'lifetime', end: 'a lifetime that runs into what follows it' };
    return { kind: 'lifetime', end };
}
function stringSuffixEnd(text, at, end) {
    return text.slice(at, end).includes('\r') ? 'a carriage return without line feed in a string' : suffixEnd(text, end);
}
function suffixEnd(text, at) {
    const end = wordEnd(text, at);
    return end === at + 1 && text[at] === '_' ? 'a literal with the suffix _' : end;
}

;// CONCATENATED MODULE: ./packages/content/lib/sources/rust/lexer.js


/** rustc refuses comments that hold one: its lint `text_direction_codepoint_in_comment` denies by default. */
const turnsText = /[\u202A-\u202E\u2066-\u2069]/;
const closes = new Map([
    ['(', ')'],
    ['[', ']'],
    ['{', '}'],
]);
/**
 * Cuts a source file as rustc's own lexer does (compiler/rustc_lexer, https://doc.rust-lang.org/reference/tokens.html).
 * Where editions or versions of Rust disagree on a text, it is a fault.
 */
function lexRust(source) {
    // As rustc does when it loads a file, before it looks at anything, string literals included.
    const text = source.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
    const tokens = [];
    const comments = [];
    const open = [];
    let at = shebangEnd(text);
    let [line, lineEnd, blank] = [1, text.indexOf('\n'), at > 0];
    const lineAt = (place) => {
        for (; lineEnd !== -1 && lineEnd < place; lineEnd = text.indexOf('\n', lineEnd + 1))
            line += 1;
        return line;
    };
    const fault = (what) => ({ kind: 'fault', line: lineAt(at), what });
    if (at > 0)
        comments.push(text.slice(0, at));
    if (text.startsWith('---', blanksEnd(text, at)))
        return fault('a frontmatter, which is not stable');
    while (at < text.length) {
        const afterBlanks = blanksEnd(text, at);
        if (afterBlanks > at) {
            at = afterBlanks;
            blank = true;
            continue;
        }
        if (text[at] === '/' && (text[at + 1] === '/' || text[at + 1] === '*')) {
            const end = commentEnd(text, at);
            if (end === undefined)
                return fault('a comment that does not end');
            const comment = text.slice(at, end);
            if (isDoc(comment)) {
                if (comment.includes('\r'))
                    return fault('a carriage return without line feed in a doc comment');
                tokens.push({ kind: 'doc', text: comment, start: at, line: lineAt(at), blank });
                blank = false;
            }
            else {
                if (turnsText.test(comment))
                    return fault('a comment with a character that turns the direction of text');
                comments.push(comment);
                blank = true;
            }
            at = end;
            continue;
        }
        const { kind, end } = tokenAt(text, at);
        if (typeof end === 'string')
            return fault(end);
        const spelling = text.slice(at, end);
        if (kind === 'open')
            open.push(closes.get(spelling) ?? '');
        else if (kind === 'close' && open.pop() !== spelling)
            return fault(`${spelling} closes nothing`);
        tokens.push({ kind, text: spelling, start: at, line: lineAt(at), blank });
        blank = false;
        at = end;
    }
    return open.length > 0 ? fault(`the end, and ${open.at(-1)} is missing`) : { kind: 'lexed', text, tokens, comments };
}
function tokenAt(text, at) {
    // Words first: they are most of a text.
    const word = wordEnd(text, at);
    if (word > at)
        return wordOrPrefixed(text, at, word);
    const first = text[at] ?? '';
    if (first >= '0' && first <= '9')
        return { kind: 'literal', end: numberEnd(text, at) };
    if (first === '"')
        return { kind: 'literal', end: stringEnd(text, at) };
    if (first === "'")
        return quoteEnd(text, at);
    if ('([{'.includes(first))
        return { kind: 'open', end: at + 1 };
    if (')]}'.includes(first))
        return { kind: 'close', end: at + 1 };
    if (first === '#')
        return { kind: 'punctuation', end: hashEnd(text, at) };
    if (',;.:=<>!&|+-*/%^@?$~'.includes(first))
        return { kind: 'punctuation', end: at + 1 };
    return { kind: 'word', end: `${JSON.stringify(String.fromCodePoint(text.codePointAt(at) ?? 0))} starts no token` };
}
/** A word, or what its letters are the prefix of: `r#name`, `b'x'`, `br"\u2026"`, `c"\u2026"` and their like. */
function wordOrPrefixed(text, at, end) {
    const next = text[end];
    if (next !== '"' && next !== "'" && next !== '#')
        return { kind: 'word', end };
    const prefix = text.slice(at, end);
    if (prefix === 'r' && next === '#') {
        const name = wordEnd(text, end + 1);
        if (name > end + 1)
            return { kind: 'word', end: name };
    }
    if (prefix === 'b' && next === "'")
        return { kind: 'literal', end: byteEnd(text, end) };
    if ((prefix === 'b' || prefix === 'c') && next === '"')
        return { kind: 'literal', end: stringEnd(text, end) };
    if ((prefix === 'r' || prefix === 'br') && next !== "'")
        return { kind: 'literal', end: rawStringEnd(text, end) };
    if (prefix === 'cr' && next !== "'")
        return { kind: 'literal', end: rawCStringEnd(text, end) };
    return { kind: 'word', end: `the prefix ${prefix}, which editions of Rust read differently` };
}
/** Before edition 2021 `cr#"\u2026"#` is a word and a string with escapes, which may end elsewhere. */
function rawCStringEnd(text, at) {
    const end = rawStringEnd(text, at);
    if (typeof end === 'string')
        return end;
    const [, inside = ''] = /^#*"([^]*)"/.exec(text.slice(at, end)) ?? [];
    return /["\\]/.test(inside) ? 'a raw C string that editions of Rust read differently' : end;
}
/** From edition 2024 on `#"` is reserved, before it these are two tokens. */
function hashEnd(text, at) {
    return text[at + 1] === '"' ? 'a hash before a string, which editions of Rust read differently' : at + 1;
}
/** A first line `#!\u2026` is not Rust, unless it is an attribute: the next thing but blanks and comments is a bracket. */
function shebangEnd(text) {
    if (!text.startsWith('#!'))
        return 0;
    for (let at = 2;;) {
        const next = blanksEnd(text, at);
        const plain = /^\/[/*]/.test(text.slice(next, next + 2)) && !isDoc(text.slice(next, next + 4));
        if (plain)
            at = commentEnd(text, next) ?? text.length;
        else if (text[next] === '[')
            return 0;
        else
            break;
    }
    const end = text.indexOf('\n');
    return end === -1 ? text.length : end;
}


/***/ }),

/***/ 65:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ positionsOf)
/* harmony export */ });
/**
 * Where each token stands, if the text asks for it: by lines for `line!`, by lines and columns for `column!` and for
 * `Location::caller`. A macro of another file that asks for the place of its call is not seen: it lands in messages.
 */
function positionsOf({ text, tokens }, keep = () => true) {
    if (!/line|column|caller/.test(text))
        return undefined;
    let asks = 'nothing';
    for (let index = 0; index < tokens.length; index++) {
        const token = tokens[index];
        if (token === undefined || !keep(index) || token.kind !== 'word')
            continue;
        const next = tokens[index + 1]?.text;
        if (token.text === 'caller' && tokens[index - 3]?.text === 'Location')
            asks = 'columns';
        else if (token.text === 'column' && next === '!')
            asks = 'columns';
        else if (token.text === 'line' && next === '!' && asks === 'nothing')
            asks = 'lines';
    }
    if (asks === 'nothing')
        return undefined;
    const kept = tokens.filter((_, index) => keep(index));
    if (asks === 'lines')
        return kept.map(({ line }) => line);
    return kept.flatMap(({ line, start }) => [line, start - text.lastIndexOf('\n', start - 1) - 1]);
}


/***/ }),

/***/ 5255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ spell)
/* harmony export */ });
/** After these words `!` negates; no macro can have such a name. */
const beforeNegation = new Set(['if', 'while', 'match', 'return', 'in', 'break']);
/**
 * The tokens as comparable spellings. Two things that blanks decide are kept, because macros see them:
 * - Punctuation without a blank in between is one spelling: `> >` is not `>>`, and `=-` is not `= -`, which a procedural
 *   macro can tell apart (`Spacing::Joint`) even where the parser does not.
 * - Inside what is handed to a macro as tokens (`name!(\u2026)`, `macro_rules! name {\u2026}`, `#[\u2026]`) every blank is a spelling of
 *   its own, as `stringify!` prints one there. How many blanks, or line breaks, nobody can tell.
 * @param keep which tokens to spell; where some between two are left out, these are not next to each other
 */
function spell(tokens, keep = () => true) {
    const spellings = [];
    let [depth, macro, run] = [0, Infinity, false];
    // Counted, not by entries(): a pair for each token costs as much as all the rest.
    for (let index = 0; index < tokens.length; index++) {
        const token = tokens[index];
        if (token === undefined)
            break;
        const { kind, text, blank } = token;
        const kept = keep(index);
        if (!kept)
            run = false;
        if (kind === 'close')
            depth -= 1;
        if (kept) {
            const next = run && kind === 'punctuation' && !blank;
            if (blank && depth >= macro - (kind === 'close' ? 1 : 0))
                spellings.push(' ');
            if (next)
                spellings[spellings.length - 1] += text;
            else
                spellings.push(text);
            run = kind === 'punctuation';
        }
        if (kind === 'close' && depth < macro)
            macro = Infinity;
        if (kind !== 'open')
            continue;
        depth += 1;
        if (macro === Infinity && opensMacro(tokens, index))
            macro = depth;
    }
    return spellings;
}
function opensMacro(tokens, index) {
    const [third, second, first] = [tokens[index - 3], tokens[index - 2], tokens[index - 1]];
    if (first?.text === '#')
        return true;
    if (first?.text === '!') {
        if (second?.text === '#')
            return true;
        return second?.kind === 'word' && !beforeNegation.has(second.text);
    }
    return first?.kind === 'word' && second?.text === '!' && third?.text === 'macro_rules';
}


/***/ })

};
