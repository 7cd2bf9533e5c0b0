const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 80;
export const ids = [80];
export const modules = {

/***/ 8137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ verbatim),
/* harmony export */   R4: () => (/* binding */ linesAt),
/* harmony export */   mh: () => (/* binding */ lineAt)
/* harmony export */ });
/** The lines that `offsets` fall on, counted from 1. The offsets must ascend. */
function linesAt(text, offsets) {
    let line = 1;
    let next = text.indexOf('\n');
    return offsets.map((offset) => {
        while (next !== -1 && next < offset) {
            line++;
            next = text.indexOf('\n', next + 1);
        }
        return line;
    });
}
const lineAt = (text, offset) => linesAt(text, [offset])[0] ?? 1;
/**
 * A text by lines instead of tokens, where comments and blank lines have a meaning that the reader of its language does
 * not model: equal only if nothing at all changed.
 */
const verbatim = (text) => ['(line by line)', ...text.split('\n')];


/***/ }),

/***/ 5080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  scanPython: () => (/* binding */ scanPython)
});

// EXTERNAL MODULE: ./packages/content/lib/sources/lines.js
var lines = __webpack_require__(8137);
;// CONCATENATED MODULE: ./packages/content/lib/sources/python/comments.js
/** Type comments, and the directives of Cython, which compiles the same files. */
const obeyed = /^#[ \t]*(?:type:|cython:|distutils:)/;
const cookie = /coding[:=][ \t]*([-\w.]+)/;
const utf8 = /^utf[-_]?8$/i;
/** What a comment means; `inHead`: it is on one of the first two lines, where a comment can name the file's encoding. */
function meaningOf(comment, inHead) {
    if (inHead) {
        const encoding = cookie.exec(comment)?.[1];
        if (encoding !== undefined && !utf8.test(encoding)) {
            return { kind: 'fault', what: `the file names ${encoding} as its encoding, and is read here as UTF-8` };
        }
        if (encoding !== undefined)
            return { kind: 'token' };
    }
    return { kind: obeyed.test(comment) ? 'token' : 'none' };
}
/** PEP 723: `# /// script` opens a block of comments that names what the script depends on. */
const opensMetadata = (comment) => comment.startsWith('# ///');

;// CONCATENATED MODULE: ./packages/content/lib/sources/python/indentation.js
const tabWidth = 8;
/** The blocks of a file by the blanks before its lines. Blanks that two widths of a tab order differently are a fault. */
function indentation() {
    const blocks = [{ wide: 0, narrow: 0 }];
    const innermost = () => blocks.at(-1) ?? { wide: 0, narrow: 0 };
    return {
        step(blanks) {
            const depth = depthOf(blanks);
            if (depth.wide > innermost().wide) {
                if (depth.narrow <= innermost().narrow)
                    return inconsistent;
                blocks.push(depth);
                return { kind: 'step', begins: 1, ends: 0 };
            }
            let ends = 0;
            for (; depth.wide < innermost().wide; ends++)
                blocks.pop();
            if (depth.wide !== innermost().wide)
                return { kind: 'fault', what: 'the line belongs to no block around it' };
            return depth.narrow === innermost().narrow ? { kind: 'step', begins: 0, ends } : inconsistent;
        },
        /** How many blocks are open at the end of the file. */
        open: () => blocks.length - 1,
    };
}
const inconsistent = { kind: 'fault', what: 'tabs and spaces are mixed' };
function depthOf(blanks) {
    let [wide, narrow] = [0, 0];
    for (const blank of blanks) {
        if (blank === '\f')
            [wide, narrow] = [0, 0];
        else {
            wide = blank === '\t' ? (Math.floor(wide / tabWidth) + 1) * tabWidth : wide + 1;
            narrow++;
        }
    }
    return { wide, narrow };
}

;// CONCATENATED MODULE: ./packages/content/lib/sources/python/strings.js
// String literals by https://docs.python.org/3/reference/lexical_analysis.html.
const prefix = /^(?:b|br|rb|f|fr|rf|t|tr|rt|r|u)$/i;
const strings_name = /[\p{XID_Start}_][\p{XID_Continue}]*/uy;
const isPrefix = (word) => prefix.test(word);
/** The literal whose quotes open at `quote`, behind its `letters`. */
function literalAt(text, quote, letters) {
    const mark = text.charAt(quote);
    const quotes = text.startsWith(mark.repeat(3), quote) ? mark.repeat(3) : mark;
    const body = quote + quotes.length;
    const close = closingAt(text, body, quotes);
    if (close === -1)
        return fault('a string has no end');
    if (/[ft]/i.test(letters)) {
        const what = faultInTemplate(text, body, close, /r/i.test(letters));
        if (what !== undefined)
            return fault(what);
    }
    return { kind: 'literal', end: close + quotes.length };
}
function closingAt(text, body, quotes) {
    for (let at = body; at < text.length; at++) {
        const read = text.charAt(at);
        if (read === '\\')
            at++;
        else if (read === '\n' && quotes.length === 1)
            return -1;
        else if (text.startsWith(quotes, at))
            return at;
    }
    return -1;
}
/**
 * Until Python 3.11 an f-string ends like any other string; since 3.12 (PEP 701) the parts in braces are code, which may
 * hold the same quotes, comments and line breaks. Only a literal that ends at the same place by both rules is certain.
 */
function faultInTemplate(text, body, close, raw) {
    /** What is open: `{` a replaced part, `:` the format behind it, any other bracket inside the code. */
    const open = [];
    for (let at = body; at < close;) {
        const read = text.charAt(at);
        const inside = open.at(-1);
        if (inside === undefined || inside === ':') {
            if (read === '\\')
                at = escapeEnd(text, at, raw);
            else if (inside === undefined && (text.startsWith('{{', at) || text.startsWith('}}', at)))
                at += 2;
            else {
                if (read === '{')
                    open.push('{');
                else if (read === '}') {
                    if (inside === undefined)
                        return 'an f-string closes a brace that is not open';
                    open.splice(-2);
                }
                at++;
            }
        }
        else if (read === '\\' || read === '#')
            return 'an f-string that older versions of Python read differently';
        else if (read === '"' || read === "'") {
            const literal = literalAt(text, at, '');
            if (literal.kind === 'fault' || literal.end > close)
                return 'an f-string that versions of Python read differently';
            at = literal.end;
        }
        else {
            strings_name.lastIndex = at;
            const word = strings_name.exec(text)?.[0];
            if (word !== undefined) {
                at += word.length;
                if (!isPrefix(word) || !/["']/.test(text.charAt(at)))
                    continue;
                const literal = literalAt(text, at, word);
                if (literal.kind === 'fault' || literal.end > close)
                    return 'an f-string that versions of Python read differently';
                at = literal.end;
                continue;
            }
            if (read === '(' || read === '[' || read === '{')
                open.push(read === '{' ? '{in' : read);
            else if (read === ')' || read === ']') {
                if (inside !== (read === ')' ? '(' : '['))
                    return 'the brackets in an f-string do not match';
                open.pop();
            }
            else if (read === '}') {
                if (inside !== '{' && inside !== '{in')
                    return 'the brackets in an f-string do not match';
                open.pop();
            }
            else if (read === ':' && inside === '{')
                open.push(':');
            at++;
        }
    }
    return open.length === 0 ? undefined : 'an f-string that versions of Python read differently';
}
/** Behind a backslash in the literal part. A brace keeps its meaning; `\N{\u2026}` is a character, not a replaced part. */
function escapeEnd(text, at, raw) {
    const escaped = text.charAt(at + 1);
    if (escaped === '{' || escaped === '}')
        return at + 1;
    if (raw || !text.startsWith('N{', at + 1))
        return at + 2;
    const end = text.indexOf('}', at);
    return end === -1 ? text.length : end + 1;
}
const fault = (what) => ({ kind: 'fault', what });

;// CONCATENATED MODULE: ./packages/content/lib/sources/python/lexeme.js

const word = /[\p{XID_Start}_][\p{XID_Continue}]*/uy;
const operator = /\*\*=|\/\/=|>>=|<<=|\.\.\.|\*\*|\/\/|>>|<<|->|:=|<=|>=|==|!=|<>|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|@=|[-+*/%@&|^~<>()[\]{},:.;=]/y;
const digits = String.raw `\d(?:_?\d)*`;
const number = new RegExp(String.raw `0[xX](?:_?[\da-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|` +
    String.raw `(?:${digits}(?:\.(?:${digits})?)?|\.${digits})(?:[eE][+-]?${digits})?[jJ]?`, 'y');
const nameCharacter = /[\p{XID_Continue}]/uy;
/** These may touch a number: `1if x else 2`. */
const keywordBehindNumber = /and|else|for|if|in|is|not|or/y;
const lexeme_fault = (what) => ({ kind: 'fault', what });
function lexemeAt(text, at) {
    const first = text.charAt(at);
    if (first === '"' || first === "'")
        return stringAt(text, at, '');
    if (/\d/.test(first) || (first === '.' && /\d/.test(text.charAt(at + 1))))
        return numberAt(text, at);
    const name = match(word, text, at);
    if (name !== undefined) {
        const next = text.charAt(at + name.length);
        if ((next === '"' || next === "'") && isPrefix(name))
            return stringAt(text, at + name.length, name);
        return { kind: 'token', end: at + name.length };
    }
    const sign = match(operator, text, at);
    if (sign !== undefined)
        return { kind: 'token', end: at + sign.length };
    return lexeme_fault(`${JSON.stringify(String.fromCodePoint(text.codePointAt(at) ?? 0))} is no part of Python`);
}
function stringAt(text, quote, letters) {
    const literal = literalAt(text, quote, letters);
    return literal.kind === 'fault' ? literal : { kind: 'token', end: literal.end };
}
function numberAt(text, at) {
    const read = match(number, text, at) ?? '';
    const end = at + read.length;
    if (/^0[\d_]*[1-9]/.test(read) && /^[\d_]+$/.test(read))
        return lexeme_fault(`${read} begins with a zero`);
    const touched = match(nameCharacter, text, end) !== undefined && match(keywordBehindNumber, text, end) === undefined;
    return touched ? lexeme_fault(`${text.slice(at, end + 1)} is not a number`) : { kind: 'token', end };
}
function match(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
}

;// CONCATENATED MODULE: ./packages/content/lib/sources/python.js




const byteOrderMark = '\uFEFF';
// No token of Python is spelled like these.
const lineEnd = '(end of line)';
const indent = '(indent)';
const dedent = '(dedent)';
/** Names of the standard library through which a text learns its own line numbers. */
const lineReaders = new Set('_getframe currentframe f_lineno tb_lineno co_firstlineno co_lines co_positions getframeinfo extract_stack extract_tb'.split(' '));
/** Names through which it reads its own source, comments and all. */
const sourceReaders = new Set(['getsource', 'getsourcelines', 'getcomments', 'findsource', 'get_source', 'linecache']);
const opening = new Map([
    [')', '('],
    [']', '['],
    ['}', '{'],
]);
/**
 * Python as the tokenizer of CPython reads it: logical lines and blocks are tokens, the amount of indentation is not, nor
 * are comments. Docstrings are strings. Line numbers in tracebacks are not part of the comparison.
 */
const scanPython = (source) => {
    const shebang = /^\uFEFF?#![^\n]*/.exec(source)?.[0];
    const text = source.replaceAll('\r\n', '\n');
    const body = text.startsWith(byteOrderMark) ? 1 : 0;
    const forbidden = text.slice(body).search(/[\0\r]/);
    if (forbidden !== -1)
        return faultAt(text, body + forbidden, 'there is a NUL or half a line break');
    const tokens = body === 1 ? [byteOrderMark] : [];
    const starts = body === 1 ? [0] : [];
    const comments = [];
    const brackets = [];
    const blocks = indentation();
    const headEnd = text.indexOf('\n', text.indexOf('\n') + 1);
    let fresh = true;
    const push = (token, start) => {
        tokens.push(token);
        starts.push(start);
    };
    for (let at = body; at < text.length;) {
        if (fresh) {
            const blanks = blanksAt(text, at);
            at += blanks.length;
            const first = text.charAt(at);
            if (first === '\\')
                return faultAt(text, at, 'a line continues before it has begun');
            if (first !== '' && first !== '\n' && first !== '#') {
                const step = blocks.step(blanks);
                if (step.kind === 'fault')
                    return faultAt(text, at, step.what);
                for (let begun = 0; begun < step.begins; begun++)
                    push(indent, at);
                for (let ended = 0; ended < step.ends; ended++)
                    push(dedent, at);
                fresh = false;
            }
        }
        const first = text.charAt(at);
        if (first === '')
            break;
        if (first === '\n') {
            if (!fresh && brackets.length === 0) {
                push(lineEnd, at);
                fresh = true;
            }
            at++;
        }
        else if (first === ' ' || first === '\t' || first === '\f')
            at++;
        else if (first === '\\') {
            if (text[at + 1] !== '\n' || at + 2 === text.length)
                return faultAt(text, at, 'a backslash that continues no line');
            at += 2;
        }
        else if (first === '#') {
            const next = text.indexOf('\n', at);
            const end = next === -1 ? text.length : next;
            const comment = text.slice(at, end);
            const meaning = meaningOf(comment, headEnd === -1 || at < headEnd);
            if (meaning.kind === 'fault')
                return faultAt(text, at, meaning.what);
            // The kernel takes a carriage return at the end of a shebang as part of the program's name.
            if (at === body && shebang !== undefined)
                push(shebang, at);
            else if (meaning.kind === 'token')
                push(comment, at);
            else
                comments.push(comment);
            at = end;
        }
        else {
            const lexeme = lexemeAt(text, at);
            if (lexeme.kind === 'fault')
                return faultAt(text, at, lexeme.what);
            const token = text.slice(at, lexeme.end);
            if (token === '(' || token === '[' || token === '{')
                brackets.push(token);
            else if (opening.has(token) && brackets.pop() !== opening.get(token)) {
                return faultAt(text, at, 'brackets do not match');
            }
            push(token, at);
            at = lexeme.end;
        }
    }
    if (brackets.length > 0)
        return faultAt(text, text.length, 'a bracket is not closed');
    if (!fresh)
        push(lineEnd, text.length);
    for (let open = blocks.open(); open > 0; open--)
        push(dedent, text.length);
    if (comments.some(opensMetadata) || tokens.some((token) => sourceReaders.has(token))) {
        return { kind: 'scanned', tokens: (0,lines/* verbatim */.Bj)(source), comments: [] };
    }
    if (!tokens.some((token) => lineReaders.has(token)))
        return { kind: 'scanned', tokens, comments };
    return { kind: 'scanned', tokens, comments, lines: (0,lines/* linesAt */.R4)(text, starts) };
};
function blanksAt(text, at) {
    const blanks = /[ \t\f]*/y;
    blanks.lastIndex = at;
    return blanks.exec(text)?.[0] ?? '';
}
const faultAt = (text, at, what) => ({ kind: 'fault', line: (0,lines/* lineAt */.mh)(text, at), what });


/***/ })

};
