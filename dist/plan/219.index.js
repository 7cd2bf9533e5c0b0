const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 219;
export const ids = [219];
export const modules = {

/***/ 8219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  scanGo: () => (/* binding */ scanGo)
});

;// CONCATENATED MODULE: ./packages/content/lib/sources/go/comments.js
/**
 * Line comments that a tool obeys: directives (`//go:embed`, `//line`, `//export`, `//extern`, `//easyjson:json`), markers
 * (`// +build`, `// +kubebuilder:\u2026`), and the line that marks a generated file.
 */
const obeyed = /^\/\/(?:go:|line |export |extern |[a-z\d]+:[a-z\d]|[ \t]*\+[a-z]|[ \t]*Code generated )/;
/** Linters read these and nothing that is built does. */
const forLinters = /^\/\/(?:nolint|lint):/;
/** `go generate` reads lines, so it obeys this one inside a block comment too. */
const directiveInside = /\n\/\/(?:go:|export |line )/;
/**
 * The token that stands for a comment, `undefined` if the comment has no meaning. Compilers obey some directives only at
 * the start of a line (`//line`), others only on a line of their own (`//go:embed`), so the place is part of the token.
 */
function tokenOf(comment, place) {
    const block = comment.startsWith('/*');
    // The scanner takes carriage returns out of a comment, so some tools look for a directive without them; others read lines.
    const readings = [comment, comment.replaceAll('\r', '')];
    const kept = block
        ? readings.some((text) => text.startsWith('/*line ')) || directiveInside.test(comment)
        : readings.some((text) => obeyed.test(text) && !forLinters.test(text));
    if (!kept)
        return undefined;
    const spelled = block ? comment : comment.replace(/\r$/, '');
    switch (place) {
        case 'start':
            return spelled;
        case 'indented':
            return ` ${spelled}`;
        case 'trailing':
            return `\u2026 ${spelled}`;
    }
}
function placeOf(text, at) {
    const line = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
    if (line === at)
        return 'start';
    return /^\uFEFF?[ \t\r]*$/.test(text.slice(line, at)) ? 'indented' : 'trailing';
}

;// CONCATENATED MODULE: ./packages/content/lib/sources/go/lexeme.js
// The lexical elements of https://go.dev/ref/spec, except blanks and comments.
const word = /[\p{L}_][\p{L}\p{Nd}_]*/uy;
const operator = /<<=|>>=|&\^=|\.\.\.|&&|\|\||<-|\+\+|--|==|!=|<=|>=|:=|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|<<|>>|&\^|[-+*/%&|^<>=!()[\]{},;.:~]/y;
/** How far go/scanner reads a number, well-formed or not. */
const numeric = /0[xX][\da-fA-F_]*(?:\.[\da-fA-F_]*)?(?:[pP][+-]?[\d_]*)?i?|(?:0[oObB][\d_]*|\d[\d_]*)?(?:\.[\d_]*)?(?:[eEpP][+-]?[\d_]*)?i?/y;
const digits = String.raw `\d(?:_?\d)*`;
const hex = String.raw `[\da-fA-F](?:_?[\da-fA-F])*`;
const wellFormed = [
    /0|[1-9](?:_?\d)*|0(?:_?[0-7])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+/,
    new RegExp(`0[xX]_?${hex}`),
    new RegExp(String.raw `${digits}\.(?:${digits})?(?:[eE][+-]?${digits})?|${digits}[eE][+-]?${digits}`),
    new RegExp(String.raw `\.${digits}(?:[eE][+-]?${digits})?`),
    new RegExp(String.raw `0[xX](?:_?${hex}(?:\.(?:${hex})?)?|\.${hex})[pP][+-]?${digits}`),
];
const number = new RegExp(`^(?:${wellFormed.map(({ source }) => source).join('|')})$`);
const decimalDigits = new RegExp(`^${digits}$`);
const lexeme_escape = /\\(?:[abfnrtv\\'"]|[0-7]{3}|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8})/y;
const rune = /'(?:[^'\\\n]|\\(?:[abfnrtv\\']|[0-7]{3}|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}))'/uy;
/** After these a line break ends the statement: the rule "Semicolons" of the specification. */
const endingWords = new Set(['break', 'continue', 'fallthrough', 'return']);
const endingOperators = new Set(['++', '--', ')', ']', '}']);
const keywords = new Set('break case chan const continue default defer else fallthrough for func go goto if import interface map package range return select struct switch type var'.split(' '));
const fault = (what) => ({ kind: 'fault', what });
const token = (end, endsStatement = true) => ({ kind: 'token', end, endsStatement });
function lexemeAt(text, at) {
    const first = text.charAt(at);
    switch (first) {
        case '"':
            return stringAt(text, at);
        case '`': {
            const close = text.indexOf('`', at + 1);
            return close === -1 ? fault('a raw string has no end') : token(close + 1);
        }
        case "'": {
            const read = match(rune, text, at);
            return read === undefined ? fault('a rune literal is not one character') : token(at + read.length);
        }
        default:
    }
    if (/\d/.test(first) || (first === '.' && /\d/.test(text.charAt(at + 1))))
        return numberAt(text, at);
    const name = match(word, text, at);
    if (name !== undefined)
        return token(at + name.length, !keywords.has(name) || endingWords.has(name));
    const sign = match(operator, text, at);
    if (sign !== undefined)
        return token(at + sign.length, endingOperators.has(sign));
    return fault(`${JSON.stringify(String.fromCodePoint(text.codePointAt(at) ?? 0))} is no part of Go`);
}
function stringAt(text, at) {
    for (let next = at + 1; next < text.length;) {
        const read = text.charAt(next);
        if (read === '"')
            return token(next + 1);
        if (read === '\n')
            break;
        if (read !== '\\')
            next++;
        else {
            const escaped = match(lexeme_escape, text, next);
            if (escaped === undefined || escaped === "\\'")
                return fault('a string holds an unknown escape');
            next += escaped.length;
        }
    }
    return fault('a string has no end on its line');
}
function numberAt(text, at) {
    const read = match(numeric, text, at) ?? '';
    const real = read.endsWith('i') ? read.slice(0, -1) : read;
    // For the sake of old programs an imaginary number may begin with zeros and still be decimal.
    if (number.test(real) || (real !== read && decimalDigits.test(real)))
        return token(at + read.length);
    return fault(`${JSON.stringify(read)} is not a number`);
}
function match(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
}

// EXTERNAL MODULE: ./packages/content/lib/sources/lines.js
var lines = __webpack_require__(8137);
;// CONCATENATED MODULE: ./packages/content/lib/sources/go.js



const byteOrderMark = '\uFEFF';
/** Names of the standard library through which a text learns its own line numbers. */
const lineReaders = new Set(['Caller', 'Callers', 'Lshortfile', 'Llongfile', 'AddSource']);
/**
 * Go by its specification: line ends become the semicolons they stand for, comments are left out unless a tool obeys
 * them. Line numbers in stack traces and debug information are not part of the comparison.
 */
const scanGo = (text) => {
    const body = text.startsWith(byteOrderMark) ? 1 : 0;
    const forbidden = text.slice(body).search(/[\0\uFEFF]/);
    if (forbidden !== -1)
        return faultAt(text, body + forbidden, 'there is a NUL or a byte order mark inside the text');
    const tokens = body === 1 ? [byteOrderMark] : [];
    const starts = body === 1 ? [0] : [];
    const comments = [];
    let inStatement = false;
    let header = -1;
    const push = (token, start) => {
        tokens.push(token);
        starts.push(start);
    };
    const endStatement = (at) => {
        if (inStatement)
            push(';', at);
        inStatement = false;
    };
    for (let at = body; at < text.length;) {
        const first = text.charAt(at);
        if (first === '\n')
            endStatement(at++);
        else if (first === ' ' || first === '\t' || first === '\r')
            at++;
        else if (text.startsWith('//', at) || text.startsWith('/*', at)) {
            const end = commentEnd(text, at);
            if (end === -1)
                return faultAt(text, at, 'a comment has no end');
            const comment = text.slice(at, end);
            const token = tokenOf(comment, placeOf(text, at));
            if (token === undefined)
                comments.push(comment);
            else
                push(token, at);
            if (comment.includes('\n'))
                endStatement(at);
            at = end;
        }
        else {
            const lexeme = lexemeAt(text, at);
            if (lexeme.kind === 'fault')
                return faultAt(text, at, lexeme.what);
            if (header === -1)
                header = at;
            const spelled = text.slice(at, lexeme.end);
            push(first === '`' ? spelled.replaceAll('\r', '') : spelled, at);
            inStatement = lexeme.endsStatement;
            at = lexeme.end;
        }
    }
    endStatement(text.length);
    return heedingComments(text, header === -1 ? text.length : header, { tokens, starts, comments });
};
function heedingComments(text, header, { tokens, starts, comments }) {
    const code = tokens.filter((token) => !isComment(token));
    if (importsC(code) || showsOutput(code, comments))
        return { kind: 'scanned', tokens: (0,lines/* verbatim */.Bj)(text), comments: [] };
    // A `// +build` line counts only if a blank line follows before the package clause, and inside a block comment as well.
    const head = text.slice(0, header);
    if (head.includes('+build')) {
        const clause = starts.findIndex((start) => start >= header);
        const rest = clause === -1 ? [] : tokens.slice(clause);
        return { kind: 'scanned', tokens: [...(0,lines/* verbatim */.Bj)(head), ...rest], comments };
    }
    if (!tokens.some((token) => lineReaders.has(token)))
        return { kind: 'scanned', tokens, comments };
    return { kind: 'scanned', tokens, comments, lines: (0,lines/* linesAt */.R4)(text, starts) };
}
/** One that a tool obeys stands among the tokens, between any two of which it may stand. */
const isComment = (token) => /^(?:\u2026 | )?\/[/*]/.test(token);
/** Cgo compiles the comment above `import "C"` as C, and takes `//export` from comments that touch their function. */
function importsC(tokens) {
    return tokens.some((token, at) => {
        if (token !== 'import')
            return false;
        const end = tokens.indexOf(tokens[at + 1] === '(' ? ')' : ';', at);
        return tokens
            .slice(at, end === -1 ? undefined : end)
            .some((path) => path === '"C"' || path === '`C`' || path.includes('\\'));
    });
}
/** `go test` compares what an example prints with the comment at its end, the whole group of lines. */
function showsOutput(tokens, comments) {
    return (tokens.some((token, at) => token === 'func' && tokens[at + 1]?.startsWith('Example') === true) &&
        comments.some((comment) => /output:/i.test(comment)));
}
/** Where the comment ends; a line comment before its line break. */
function commentEnd(text, at) {
    if (text[at + 1] === '/') {
        const end = text.indexOf('\n', at);
        return end === -1 ? text.length : end;
    }
    const end = text.indexOf('*/', at + 2);
    return end === -1 ? -1 : end + 2;
}
const faultAt = (text, at, what) => ({ kind: 'fault', line: (0,lines/* lineAt */.mh)(text, at), what });


/***/ }),

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


/***/ })

};
