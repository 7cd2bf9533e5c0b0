const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 812;
export const ids = [812];
export const modules = {

/***/ 3812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  proveRustTests: () => (/* binding */ proveRustTests)
});

// EXTERNAL MODULE: ./packages/ports/lib/files.js
var files = __webpack_require__(645);
// EXTERNAL MODULE: ./packages/content/lib/proof.js
var lib_proof = __webpack_require__(3501);
// EXTERNAL MODULE: ./packages/content/lib/text.js
var lib_text = __webpack_require__(3352);
// EXTERNAL MODULE: ./packages/content/lib/sources/compare.js
var compare = __webpack_require__(2757);
// EXTERNAL MODULE: ./packages/content/lib/sources/rust/lexer.js + 2 modules
var lexer = __webpack_require__(155);
// EXTERNAL MODULE: ./packages/content/lib/sources/rust/positions.js
var positions = __webpack_require__(65);
// EXTERNAL MODULE: ./packages/content/lib/sources/rust/spelling.js
var spelling = __webpack_require__(5255);
;// CONCATENATED MODULE: ./packages/content/lib/rust-tests/attributes.js
/** Attributes of the compiler and its tools, which hand nothing to a macro. */
const inert = new Set('allow cfg cold deny deprecated doc expect forbid inline macro_use must_use no_implicit_prelude path warn'.split(' '));
const tools = /^(?:rustfmt|clippy|diagnostic|miri)::/;
/** Whether no macro of the project can see what it stands on. */
const isInert = ({ name }) => inert.has(name) || tools.test(name);
/** An inner attribute that may be a macro (unstable, but in use with nightly compilers). */
const isInnerMacro = ({ inner, name }) => inner && name.includes('::') && !tools.test(name);
/** `cfg(test)`, or `cfg(all(\u2026))` with `test` among what must all hold. */
function isCfgTest({ tokens }) {
    const texts = tokens.map(({ text }) => text);
    if (texts.join(' ') === 'cfg ( test )')
        return true;
    if (texts.slice(0, 4).join(' ') !== 'cfg ( all (' || texts.slice(-2).join(' ') !== ') )')
        return false;
    return conditionsOf(texts.slice(4, -2)).includes('test');
}
function conditionsOf(texts) {
    const conditions = [''];
    let depth = 0;
    for (const text of texts) {
        depth += text === '(' ? 1 : text === ')' ? -1 : 0;
        if (depth < 0)
            return [];
        if (depth === 0 && text === ',')
            conditions.push('');
        else
            conditions.push(`${conditions.pop() ?? ''}${text}`);
    }
    return conditions;
}

;// CONCATENATED MODULE: ./packages/content/lib/rust-tests/items.js

/** Only built for tests: `cfg(test)` decides before any macro sees the item. */
function isForTests({ attributes }) {
    const at = attributes.findIndex(isCfgTest);
    return at !== -1 && attributes.slice(0, at).every(isInert);
}
/** What is in its braces is read as items by the compiler and by nobody before it. */
const isPlainModule = ({ attributes }) => attributes.every(isInert);
/** The place of the delimiter that closes the one at each place. */
function closingOf(tokens) {
    const closing = new Map();
    const open = [];
    for (const [index, { kind }] of tokens.entries()) {
        if (kind === 'open')
            open.push(index);
        if (kind === 'close')
            closing.set(open.pop() ?? index, index);
    }
    return closing;
}
/**
 * The items between two places, by the grammar of items (https://doc.rust-lang.org/reference/items.html). An end is
 * never found too late: a body is the first braces that can be one, and what follows must start an item again.
 */
function itemsIn(tokens, closing, from, to) {
    const textAt = (at) => (at < to ? tokens[at]?.text : undefined);
    const behindGroup = (at) => (closing.get(at) ?? to) + 1;
    const isWord = (at) => at < to && tokens[at]?.kind === 'word';
    const inner = [];
    const items = [];
    let at = from;
    while (at < to) {
        const start = at;
        const attributes = [];
        for (let next = attributeAt(at); next !== undefined; next = attributeAt(at)) {
            if (isInnerMacro(next.attribute))
                return { at, what: `the inner attribute ${next.attribute.name}, which may be a macro` };
            if (next.attribute.inner)
                inner.push(next.attribute);
            else
                attributes.push(next.attribute);
            at = next.to;
        }
        if (at >= to && attributes.length === 0)
            break;
        const found = itemAt(at);
        if (typeof found === 'string')
            return { at: Math.min(at, to - 1), what: found };
        items.push({ from: start, attributes, ...found });
        at = found.to;
    }
    return { inner, items };
    function attributeAt(place) {
        const token = place < to ? tokens[place] : undefined;
        if (token?.kind === 'doc')
            return { attribute: { inner: token.text[2] === '!', name: 'doc', tokens: [] }, to: place + 1 };
        const isInner = textAt(place + 1) === '!';
        const bracket = place + (isInner ? 2 : 1);
        if (token?.text !== '#' || textAt(bracket) !== '[')
            return undefined;
        const end = behindGroup(bracket);
        const inside = tokens.slice(bracket + 1, end - 1);
        const args = inside.findIndex(({ kind, text }) => kind === 'open' || text === '=');
        const name = inside.slice(0, args === -1 ? undefined : args).map(({ text }) => text);
        return { attribute: { inner: isInner, name: name.join(''), tokens: inside }, to: end };
    }
    function itemAt(place) {
        let next = place;
        if (textAt(next) === 'pub')
            next = textAt(next + 1) === '(' ? behindGroup(next + 1) : next + 1;
        const macro = macroEnd(next);
        if (macro !== undefined)
            return macro;
        while (isQualifier(next))
            next += tokens[next + 1]?.kind === 'literal' ? 2 : 1;
        const keyword = textAt(next) ?? '';
        switch (keyword) {
            case 'mod':
                return moduleAt(next + 1);
            case 'fn':
            case 'struct':
            case 'enum':
            case 'union':
            case 'trait':
            case 'impl':
                return bodied(next + 1);
            case 'extern':
                if (textAt(next + 1) === 'crate')
                    return upToSemicolon(next + 2);
                return bodied(next + (tokens[next + 1]?.kind === 'literal' ? 2 : 1));
            case 'const':
            case 'static':
            case 'type':
            case 'use':
                return upToSemicolon(next + 1);
            default:
                return `${keyword === '' ? 'the end' : JSON.stringify(keyword.slice(0, 40))} where an item is expected`;
        }
    }
    /** Words before `fn`, `impl`, `trait`, `mod` or `extern`; `extern "C"` is one before `fn` only. */
    function isQualifier(place) {
        const word = textAt(place) ?? '';
        const abi = word === 'extern' && tokens[place + 1]?.kind === 'literal' ? 1 : 0;
        const following = textAt(place + 1 + abi) ?? '';
        if (word === 'extern')
            return following === 'fn';
        if (word === 'const')
            return /^(?:fn|async|unsafe|extern)$/.test(following);
        return (/^(?:async|auto|default|safe|unsafe)$/.test(word) &&
            /^(?:async|const|extern|fn|impl|mod|trait|unsafe)$/.test(following));
    }
    function moduleAt(place) {
        if (!isWord(place))
            return 'a module without a name';
        const name = (textAt(place) ?? '').replace(/^r#/, '');
        if (textAt(place + 1) === ';')
            return { to: place + 2, module: { name } };
        if (textAt(place + 1) !== '{')
            return 'a module without a body';
        const end = behindGroup(place + 1);
        return { to: end, module: { name, body: { from: place + 2, to: end - 1 } } };
    }
    /** Braces behind `<` or `=` are the argument of a const parameter, never a body. */
    function bodied(place) {
        for (let next = place; next < to; next = tokens[next]?.kind === 'open' ? behindGroup(next) : next + 1) {
            if (textAt(next) === ';')
                return { to: next + 1 };
            if (textAt(next) === '{' && !/^[<=]$/.test(textAt(next - 1) ?? ''))
                return { to: behindGroup(next) };
        }
        return 'an item without an end';
    }
    function upToSemicolon(place) {
        for (let next = place; next < to; next = tokens[next]?.kind === 'open' ? behindGroup(next) : next + 1)
            if (textAt(next) === ';')
                return { to: next + 1 };
        return 'an item without a semicolon';
    }
    /** `path::to::name! {\u2026}`, `name!(\u2026);` and `macro_rules! name {\u2026}`. */
    function macroEnd(place) {
        // `impl !Send for \u2026` is none.
        if (textAt(place) === 'impl')
            return undefined;
        let next = place;
        const isColons = () => textAt(next) === ':' && textAt(next + 1) === ':';
        if (isColons())
            next += 2;
        while (isWord(next)) {
            next += 1;
            if (!isColons())
                break;
            next += 2;
        }
        if (next === place || textAt(next) !== '!')
            return undefined;
        if (textAt(next - 1) === 'macro_rules' && isWord(next + 1))
            next += 1;
        if (tokens[next + 1]?.kind !== 'open')
            return 'a macro without its arguments';
        const end = behindGroup(next + 1);
        if (textAt(next + 1) === '{')
            return { to: end };
        return textAt(end) === ';' ? { to: end + 1 } : 'a macro without a semicolon';
    }
}

;// CONCATENATED MODULE: ./packages/content/lib/rust-tests/inline.js







/**
 * Whether two versions of a source differ in nothing but items that are only built for tests, at the level of the file
 * or of modules in it that no macro sees.
 */
function compareOutsideTests(before, after) {
    let found = 0;
    const proof = (0,compare/* compareSources */.m)((text) => {
        const { scan, tests } = scanOutsideTests(text);
        found += tests;
        return scan;
    }, before, after);
    if (proof.kind !== 'same')
        return proof;
    if (found === 0)
        return (0,lib_proof/* unproven */.g)('it holds no item that is only built for tests');
    return { kind: 'same', proof: 'tests-only', why: 'all that differs stands in items with #[cfg(test)]' };
}
function scanOutsideTests(source) {
    const lexed = (0,lexer/* lexRust */.C)(source);
    if (lexed.kind === 'fault')
        return { scan: lexed, tests: 0 };
    const { tokens } = lexed;
    const closing = closingOf(tokens);
    const dropped = new Set();
    let tests = 0;
    const trouble = dropIn(0, tokens.length, true);
    if (trouble !== undefined)
        return { scan: { kind: 'fault', line: tokens[trouble.at]?.line ?? 1, what: trouble.what }, tests: 0 };
    const keep = (index) => !dropped.has(index);
    const lines = (0,positions/* positionsOf */.q)(lexed, keep);
    return {
        scan: { kind: 'scanned', tokens: (0,spelling/* spell */.l)(tokens, keep), comments: [], ...(lines === undefined ? {} : { lines }) },
        tests,
    };
    function dropIn(from, to, wholeFile) {
        const found = itemsIn(tokens, closing, from, to);
        if ('what' in found)
            return found;
        const drop = (first, behind) => {
            tests += 1;
            for (let index = first; index < behind; index++)
                dropped.add(index);
        };
        if (wholeFile && found.inner.some(isCfgTest)) {
            drop(from, to);
            return undefined;
        }
        for (const item of found.items) {
            const body = item.module?.body;
            if (isForTests(item))
                drop(item.from, item.to);
            else if (body !== undefined && isPlainModule(item)) {
                const trouble = dropIn(body.from, body.to, false);
                if (trouble !== undefined)
                    return trouble;
            }
        }
        return undefined;
    }
}

// EXTERNAL MODULE: ./packages/workspace/lib/loans.js
var lib_loans = __webpack_require__(7620);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
;// CONCATENATED MODULE: ./packages/content/lib/rust-tests/paths.js
/** Where a relative path leads, seen from a folder; undefined: out of the repository, or absolute. */
function resolvePath(folder, path) {
    if (/^(?:[/\\]|[A-Za-z]:)/.test(path))
        return undefined;
    const parts = folder === '' ? [] : folder.split('/');
    for (const part of path.split(/[/\\]/)) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            parts.push(part);
        else if (parts.pop() === undefined)
            return undefined;
    }
    return parts.join('/');
}
const folderOf = (path) => path.slice(0, Math.max(0, path.lastIndexOf('/')));
const isBelow = (folder, path) => folder === '' || path.startsWith(`${folder}/`);
/** A path as seen from a folder above it. */
const insideOf = (folder, path) => (folder === '' ? path : path.slice(folder.length + 1));

;// CONCATENATED MODULE: ./packages/content/lib/rust-tests/package.js



/** How much of a package is read before it is called too big to know. */
const limits = { files: 2_000, bytes: 32 * 2 ** 20 };
/** @returns a clause that says why they are not known */
async function readManifests(files) {
    const paths = await files.list();
    const manifests = paths.filter((name) => name === 'Cargo.toml' || name.endsWith('/Cargo.toml'));
    const texts = await readAll(files, manifests);
    if (typeof texts === 'string')
        return `of the repository's manifests ${texts}`;
    const read = [...texts].flatMap(([path, text]) => {
        const manifest = parseManifest(text);
        return manifest === undefined ? [] : [[folderOf(path), manifest]];
    });
    return { paths, folders: new Set(manifests.map(folderOf)), read: new Map(read) };
}
/** @returns a clause that says why the package is not known */
async function readPackage(files, manifests, folder) {
    const { paths, folders, read } = manifests;
    const manifest = read.get(folder);
    if (manifest === undefined)
        return 'the manifest above it cannot be read';
    if (manifest['package'] === undefined)
        return 'the manifest above it has no package';
    const own = paths.filter((name) => name.endsWith('.rs') && isBelow(folder, name) && nearest(folders, name) === folder);
    const sources = await readAll(files, own);
    if (typeof sources === 'string')
        return `of the package's sources ${sources}`;
    return {
        folder,
        sources,
        links: own.filter((name) => !sources.has(name) && testFolderOf(folder, name) === undefined),
        targets: new Set([...read].flatMap(([around, value]) => targetsOf(around, value))),
        buildScripts: new Set(buildScriptsOf(folder, manifest)),
    };
}
/** The deepest folder with a manifest around the path. */
function nearest(folders, path) {
    for (let folder = folderOf(path);; folder = folderOf(folder)) {
        if (folders.has(folder))
            return folder;
        if (folder === '')
            return undefined;
    }
}
const isTable = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
function parseManifest(text) {
    try {
        return (0,dist/* parse */.qg)(text);
    }
    catch {
        return undefined;
    }
}
/** What is built for others: https://doc.rust-lang.org/cargo/reference/cargo-targets.html */
function targetsOf(folder, manifest) {
    const { lib, bin } = manifest;
    const bins = Array.isArray(bin) ? bin : [];
    const named = [lib, ...bins].filter(isTable).flatMap(({ path, name }) => {
        if (typeof path === 'string')
            return [path];
        // Where edition 2015 looks when it is told no path.
        return typeof name === 'string' ? [`src/${name}.rs`] : [];
    });
    return [...named.flatMap((path) => resolvePath(folder, path) ?? []), ...buildScriptsOf(folder, manifest)];
}
function buildScriptsOf(folder, { package: about }) {
    const build = isTable(about) ? about['build'] : undefined;
    const scripts = Array.isArray(build) ? build : [build ?? 'build.rs'];
    return scripts.flatMap((script) => (typeof script === 'string' ? (resolvePath(folder, script) ?? []) : []));
}
/** Whether Cargo takes the path for a library, a program or a build script without being told. */
function isUsualTarget(folder, path) {
    return /^(?:build\.rs|src\/(?:lib|main)\.rs|src\/bin\/(?:[^/]+|[^/]+\/main)\.rs)$/.test(insideOf(folder, path));
}
/** The folder of tests, benches or examples that the path is below, such as `core/tests`. */
function testFolderOf(folder, path) {
    const [, name] = /^(tests|benches|examples)\/./.exec(insideOf(folder, path)) ?? [];
    if (name === undefined)
        return undefined;
    return folder === '' ? name : `${folder}/${name}`;
}
async function readAll(files, paths) {
    if (paths.length > limits.files)
        return `there are ${paths.length}, more than ${limits.files}`;
    const texts = new Map();
    let bytes = 0;
    for (let at = 0; at < paths.length; at += 100) {
        for (const [path, content] of await files.read(paths.slice(at, at + 100))) {
            bytes += content.length;
            if (bytes > limits.bytes)
                return `there are more than ${limits.bytes} bytes`;
            // What is no text fails where it is read as a source.
            texts.set(path, (0,lib_text/* decodeText */.g)(content) ?? '\0');
        }
    }
    return texts;
}

;// CONCATENATED MODULE: ./packages/content/lib/rust-tests/mentions.js



function mentionsOf(source) {
    const lexed = (0,lexer/* lexRust */.C)(source);
    const modules = [];
    const names = [];
    const paths = [];
    const includes = [];
    const opaque = [];
    const mentions = { modules, names, paths, includes, opaque };
    if (lexed.kind === 'fault')
        return { ...mentions, opaque: [`line ${lexed.line}: ${lexed.what}`] };
    const { tokens } = lexed;
    const closing = closingOf(tokens);
    readModule(0, tokens.length, [], false);
    return mentions;
    function readModule(from, to, around, forTests) {
        const found = itemsIn(tokens, closing, from, to);
        if ('what' in found)
            return readTokens(from, to);
        const none = forTests || found.inner.some(isCfgTest);
        let at = from;
        for (const item of found.items) {
            readTokens(at, item.from);
            at = item.to;
            readItem(item, around, none || isForTests(item));
        }
        readTokens(at, to);
    }
    function readItem(item, around, forTests) {
        const { module, attributes, from, to } = item;
        const pathed = attributes.map(pathOf).filter((path) => path !== undefined);
        if (module === undefined) {
            if (!forTests)
                readTokens(from, to);
        }
        else if (module.body === undefined) {
            const maybe = attributes.some(({ name }) => name === 'cfg_attr') && pathed.length > 0;
            if (!forTests && pathed.includes('?'))
                opaque.push(`line ${tokens[from]?.line ?? 1}: the path of module ${module.name}`);
            modules.push({ name: module.name, around, paths: pathed, maybe, forTests });
            if (!forTests)
                readTokens(from, to - 3);
        }
        else if (pathed.length === 0 && (forTests || isPlainModule(item))) {
            if (!forTests)
                readTokens(from, module.body.from);
            readModule(module.body.from, module.body.to, [...around, module.name], forTests);
        }
        else
            readTokens(from, to);
    }
    function pathOf({ tokens: inside }) {
        const at = inside.findIndex(({ text }, index) => text === 'path' && inside[index + 1]?.text === '=');
        return at === -1 ? undefined : (literalOf(inside[at + 2]) ?? '?');
    }
    function readTokens(from, to) {
        for (let at = from; at < to; at++) {
            const { kind, text, line } = tokens[at] ?? { kind: 'punctuation', text: '', line: 0 };
            if (kind !== 'word')
                continue;
            const [next, third] = [tokens[at + 1], tokens[at + 2]];
            if (text === 'mod' && namesFileOfMacro(at + 1))
                opaque.push(`line ${line}: a macro names a module`);
            if (text === 'mod' && next?.kind === 'word' && third?.text === ';')
                names.push(next.text.replace(/^r#/, ''));
            if (text === 'path' && next?.text === '=') {
                const literal = literalOf(third);
                if (literal !== undefined)
                    paths.push(literal);
                else if (tokens[at - 1]?.text === '[' && third?.text === '$')
                    opaque.push(`line ${line}: a macro names the path of a module`);
            }
            if (/^include(?:_str|_bytes)?$/.test(text))
                readInclude(at);
        }
    }
    /** `mod $name` and, with the crate paste, `mod [<\u2026>]`; before braces it names no file. */
    function namesFileOfMacro(at) {
        const text = tokens[at]?.text;
        if (text !== '$' && text !== '[')
            return false;
        return tokens[text === '$' ? at + 2 : (closing.get(at) ?? at) + 1]?.text !== '{';
    }
    function readInclude(at) {
        const { text, line } = tokens[at] ?? { text: '', line: 0 };
        const open = at + 2;
        if (tokens[at + 1]?.text !== '!' || tokens[open]?.kind !== 'open') {
            if (text !== 'include')
                opaque.push(`line ${line}: ${text} under another name`);
            return;
        }
        const given = tokens.slice(open + 1, closing.get(open)).filter(({ text: comma }) => comma !== ',');
        const literal = given.length === 1 ? literalOf(given[0]) : undefined;
        if (literal !== undefined)
            includes.push(literal);
        else if (!isInOutDir(given))
            opaque.push(`line ${line}: ${text}! of what is no plain text`);
    }
}
/** `concat!(env!("OUT_DIR"), "/name.rs")`: what a build script wrote, outside of the repository. */
function isInOutDir(given) {
    const texts = given.map(({ text }) => text);
    if (texts.slice(0, 7).join(' ') !== 'concat ! ( env ! ( "OUT_DIR"')
        return false;
    const [close, ...rest] = given.slice(7, -1);
    const parts = rest.map(literalOf);
    return (close?.text === ')' &&
        (parts[0]?.startsWith('/') ?? false) &&
        parts.every((part) => part !== undefined && !part.includes('..')));
}
/** What a string literal without escapes says. */
function literalOf(token) {
    if (token?.kind !== 'literal')
        return undefined;
    return /^"([^"\\]*)"$/.exec(token.text)?.[1] ?? /^r(#*)"([^]*)"\1$/.exec(token.text)?.[2];
}

;// CONCATENATED MODULE: ./packages/content/lib/rust-tests/reach.js



/**
 * Follows `mod name;` from wherever a build starts, except where `cfg(test)` stands. A name may lead to more files than
 * the compiler would look at, never to fewer; a source that no other names is taken for a start.
 */
function reachOf({ folder, sources, links, targets }) {
    const read = new Map();
    const mentions = (path) => {
        const found = read.get(path) ?? mentionsOf(sources.get(path) ?? '');
        read.set(path, found);
        return found;
    };
    const starts = [...sources.keys()].filter((path) => testFolderOf(folder, path) === undefined);
    const named = new Set(starts.flatMap((path) => mentions(path).modules.flatMap((module) => exactly(path, module).filter((to) => to !== path))));
    const built = new Map();
    for (const path of sources.keys()) {
        const isStart = isUsualTarget(folder, path) || targets.has(path);
        if (isStart || (testFolderOf(folder, path) === undefined && !named.has(path)))
            built.set(path, undefined);
    }
    const included = new Map();
    const opaque = links.map((path) => `${path} is no regular file`);
    for (const [path] of built) {
        const { modules, names, paths, includes, opaque: unknown } = mentions(path);
        opaque.push(...unknown.map((why) => `${path}, ${why}`));
        for (const include of includes) {
            const target = resolvePath(folderOf(path), include);
            if (target !== undefined)
                included.set(target, path);
        }
        const given = modules.filter(({ forTests }) => !forTests).map((module) => ({ module, may: possibly(path, module) }));
        // Such as one behind a symbolic link to a folder.
        const lost = given.filter(({ may: files }) => !files.some((source) => sources.has(source)));
        opaque.push(...lost.map(({ module }) => `${path}, its module ${module.name} is not found`));
        const may = [
            ...given.flatMap(({ may: files }) => files),
            ...[...sources.keys()].filter((source) => names.some((name) => hasName(source, name))),
            ...[...sources.keys()].filter((source) => paths.some((tail) => endsLike(source, tail))),
            // Included code may name modules of its own.
            ...includes.map((include) => resolvePath(folderOf(path), include)),
        ];
        for (const source of may)
            if (source !== undefined && sources.has(source) && !built.has(source))
                built.set(source, path);
    }
    return { built, included, opaque };
}
const stemOf = (path) => path.replace(/\.rs$/, '');
const isModRs = (path) => /(?:^|\/)(?:mod|lib|main|build)\.rs$/.test(path);
/** The files that the rules of modules look at: https://doc.rust-lang.org/reference/items/modules.html */
function exactly(from, module) {
    return filesOf(from, module, [isModRs(from) ? folderOf(from) : stemOf(from)]);
}
/** A start of a build and a source with a `#[path]` look for modules beside themselves, others in their own folder. */
function possibly(from, module) {
    return filesOf(from, { ...module, maybe: true }, [folderOf(from), stemOf(from)]);
}
function filesOf(from, module, homes) {
    const { name, around, paths, maybe } = module;
    const folders = homes.flatMap((home) => resolvePath(home, around.join('/')) ?? []);
    const given = paths.flatMap((path) => folders.map((folder) => resolvePath(around.length === 0 ? folderOf(from) : folder, path)));
    const usual = folders.flatMap((folder) => [resolvePath(folder, `${name}.rs`), resolvePath(folder, `${name}/mod.rs`)]);
    return [...given, ...(paths.length === 0 || maybe ? usual : [])].filter((path) => path !== undefined);
}
const hasName = (source, name) => [`${name}.rs`, `${name}/mod.rs`].some((tail) => source === tail || source.endsWith(`/${tail}`));
function endsLike(source, path) {
    const tail = path.replace(/^(?:\.{0,2}[/\\])+/, '').replaceAll('\\', '/');
    return tail !== '' && (source === tail || source.endsWith(`/${tail}`));
}

;// CONCATENATED MODULE: ./packages/content/lib/rust-tests/placement.js





/** A commit never changes, and many files of one package are asked about. */
const commits = new WeakMap();
/** @throws FilesUnreadable */
async function placementOf(files, path) {
    const found = await packageOf(files, path);
    if (typeof found === 'string')
        return { kind: 'unknown', why: found };
    const placed = placementIn(found, path);
    if (placed.kind !== 'for tests')
        return placed;
    const taken = await takenBy(files, path);
    return taken === undefined ? placed : { kind: 'built', why: `${taken} names it` };
}
function placementIn(found, path) {
    const { around, reach } = found;
    const { folder, targets } = around;
    const by = reach.built.get(path);
    if (by !== undefined)
        return { kind: 'built', why: `${by} takes it in without #[cfg(test)]` };
    const reader = reach.included.get(path);
    if (reader !== undefined)
        return { kind: 'built', why: `${reader} includes it` };
    if (targets.has(path))
        return { kind: 'built', why: 'a manifest builds it' };
    const testFolder = testFolderOf(folder, path);
    if (testFolder === undefined && reach.built.has(path))
        return { kind: 'built', why: 'no #[cfg(test)] mod takes it in' };
    const [opaque] = reach.opaque;
    if (opaque !== undefined)
        return { kind: 'unknown', why: `what its package takes in is not known: ${opaque}` };
    if (testFolder === undefined)
        return { kind: 'for tests', why: 'it is only reached through #[cfg(test)]' };
    const odd = [...targets].find((target) => target.startsWith(`${testFolder}/`));
    if (odd !== undefined)
        return { kind: 'built', why: `a manifest builds ${odd}, which may take it in` };
    const script = scriptNaming(around, testFolder);
    if (script !== undefined)
        return { kind: 'unknown', why: `the build script ${script} names ${testFolder}` };
    return { kind: 'for tests', why: `Cargo builds ${testFolder} only when it is asked to` };
}
async function packageOf(files, path) {
    const commit = commits.get(files) ?? { manifests: readManifests(files), packages: new Map() };
    commits.set(files, commit);
    const manifests = await commit.manifests;
    if (typeof manifests === 'string')
        return manifests;
    const folder = nearest(manifests.folders, path);
    if (folder === undefined)
        return 'there is no Cargo.toml above it';
    const reading = commit.packages.get(folder) ?? readKnown(files, manifests, folder);
    commit.packages.set(folder, reading);
    const known = await reading;
    return typeof known === 'string' || known.around.sources.has(path) ? known : 'it is no regular file';
}
async function readKnown(files, manifests, folder) {
    const around = await readPackage(files, manifests, folder);
    return typeof around === 'string' ? around : { around, reach: reachOf(around) };
}
/** A package, or a symbolic link, through which something else than tests takes the file in. */
async function takenBy(files, path) {
    const commit = commits.get(files);
    const manifests = await commit?.manifests;
    if (commit === undefined || manifests === undefined || typeof manifests === 'string')
        return 'what cannot be read';
    commit.lent ??= readLent(files, manifests);
    return (await commit.lent).find(({ loan }) => (0,lib_loans/* isLent */.EN)(loan, path))?.by;
}
async function readLent(files, { paths, folders }) {
    const found = [];
    const isForTests = (path) => testFolderOf(nearest(folders, path) ?? '', path) !== undefined;
    const sources = paths.filter((path) => path.endsWith('.rs') && !isForTests(path));
    for (const [folder, own] of Map.groupBy(sources, (path) => nearest(folders, path) ?? '')) {
        const isAround = [...folders].some((other) => other !== folder && isBelow(folder, other));
        const loans = await (0,lib_loans/* loansOf */.du)(files, own.map((path) => ({ path, home: folder, isAround })));
        // what a package names of its own is followed from source to source
        const lent = loans.filter(({ to }) => nearest(folders, to) !== folder);
        found.push(...lent.map((loan) => ({ by: `a source of ${folder === '' ? 'the top' : folder}`, loan })));
    }
    for (const [path, target] of await files.links()) {
        const loan = isForTests(path) ? undefined : (0,lib_loans/* loanOfLink */.y$)(path, target);
        if (loan !== undefined)
            found.push({ by: `the symbolic link ${path}`, loan });
    }
    return found;
}
/** A build script can read any file: one that says the folder's name in a string is taken to. */
function scriptNaming({ folder, sources, buildScripts }, testFolder) {
    const name = insideOf(folder, testFolder);
    return [...buildScripts].find((script) => {
        const source = sources.get(script);
        if (source === undefined)
            return false;
        const lexed = (0,lexer/* lexRust */.C)(source);
        return lexed.kind === 'fault' || lexed.tokens.some(({ kind, text }) => kind === 'literal' && text.includes(name));
    });
}

;// CONCATENATED MODULE: ./packages/content/lib/rust-tests/prove.js





async function proveRustTests(versions, sides) {
    const inline = inlineProof(versions);
    if (inline?.kind === 'same')
        return inline;
    try {
        const placed = await placementProof(versions, sides);
        if (placed.kind === 'same' || inline?.kind !== 'different')
            return placed;
        return (0,lib_proof/* different */.y)(`${inline.why}, and ${placed.why}`);
    }
    catch (error) {
        if (error instanceof files/* FilesUnreadable */.l)
            return (0,lib_proof/* unproven */.g)(`its package cannot be read: ${error.message}`);
        throw error;
    }
}
function inlineProof({ before, after }) {
    if (before === undefined || after === undefined)
        return undefined;
    const [old, now] = [(0,lib_text/* decodeText */.g)(before), (0,lib_text/* decodeText */.g)(after)];
    if (old === undefined || now === undefined)
        return (0,lib_proof/* unproven */.g)('one version is not UTF-8 text');
    return compareOutsideTests(old, now);
}
/** Wherever the file exists it must be for tests alone. */
async function placementProof({ path, before, after }, { base, head }) {
    const sides = [
        ...(before === undefined ? [] : [{ name: 'base', files: base.files }]),
        ...(after === undefined ? [] : [{ name: 'head', files: head.files }]),
    ];
    let last;
    for (const { name, files } of sides) {
        const placement = await placementOf(files, path);
        if (placement.kind !== 'for tests')
            return (0,lib_proof/* unproven */.g)(`at the ${name} ${placement.why}`);
        last = placement;
    }
    if (last === undefined)
        return (0,lib_proof/* unproven */.g)('it exists on neither side');
    return { kind: 'same', proof: 'tests-only', why: last.why };
}


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


/***/ }),

/***/ 107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yw: () => (/* binding */ isBelow),
/* harmony export */   Zv: () => (/* binding */ foldersAbove),
/* harmony export */   cx: () => (/* binding */ folderAround),
/* harmony export */   e6: () => (/* binding */ follow),
/* harmony export */   ux: () => (/* binding */ within)
/* harmony export */ });
/**
 * Where `relative` leads from `folder`, by its words alone, as cargo reads paths. `undefined`: out of the repository.
 * @param folder from the top of the repository, empty for the top itself
 */
function follow(folder, relative) {
    if (relative.startsWith('/'))
        return undefined;
    const parts = folder === '' ? [] : folder.split('/');
    for (const part of relative.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            parts.push(part);
        else if (parts.pop() === undefined)
            return undefined;
    }
    return parts.join('/');
}
/** `name` in `folder`. */
function within(folder, name) {
    return folder === '' ? name : `${folder}/${name}`;
}
function isBelow(folder, path) {
    return folder === '' || path.startsWith(`${folder}/`);
}
/** The folder of a path; empty at the top. */
function folderAround(path) {
    return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}
/** The folders around a folder, the nearest first, the top last. */
function* foldersAbove(folder) {
    for (let above = folder; above !== '';) {
        above = folderAround(above);
        yield above;
    }
}


/***/ }),

/***/ 7620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ isLent),
/* harmony export */   du: () => (/* binding */ loansOf),
/* harmony export */   vx: () => (/* binding */ mayName),
/* harmony export */   y$: () => (/* binding */ loanOfLink)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(645);
/* harmony import */ var _cargo_place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(107);


/** So many are read in one go. */
const batch = 256;
/** More than the sources of the largest known nodes have. */
const most = { sources: 20_000, bytes: 256 * 2 ** 20 };
/** No path is longer (PATH_MAX), however long a line is. */
const longestPath = 4096;
/** Files in which a language, or a build script, names others by a path. */
function mayName(path) {
    return /\.(?:rs|go|[cm]?[jt]sx?|vue|svelte|py|proto|c|h|cc|cpp|hpp|s|S)$|(?:^|\/)tsconfig[^/]*\.json$/.test(path);
}
/**
 * What sources name beyond themselves, by any text that looks like a path: `#[path]`, `include!`, a relative import, a
 * build script. A path may be meant from the file or from its package, so both count. A way up alone (`../..`) names
 * nothing, and what a program puts together of parts that are no text is not seen.
 * @throws FilesUnreadable, also when there is more than is read
 */
async function loansOf(files, borrowers) {
    if (borrowers.length > most.sources)
        throw tooMuch(`${borrowers.length} sources, and ${most.sources} are read`);
    const loans = [];
    let bytes = 0;
    for (let at = 0; at < borrowers.length; at += batch) {
        const some = borrowers.slice(at, at + batch);
        const read = await files.read(some.map(({ path }) => path));
        for (const borrower of some) {
            const content = read.get(borrower.path);
            // a link is looked at as a link
            if (content === undefined)
                continue;
            bytes += content.length;
            if (bytes > most.bytes)
                throw tooMuch(`more than ${most.bytes} bytes of sources`);
            loans.push(...namedIn(new TextDecoder().decode(content), borrower));
        }
    }
    return loans;
}
function tooMuch(what) {
    return new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .FilesUnreadable */ .l(`what the sources name is not known: there are ${what}`);
}
/** What a symbolic link leads to. */
function loanOfLink(path, target) {
    const to = (0,_cargo_place_js__WEBPACK_IMPORTED_MODULE_1__/* .follow */ .e6)((0,_cargo_place_js__WEBPACK_IMPORTED_MODULE_1__/* .folderAround */ .cx)(path), target);
    return to === undefined ? undefined : { to, isOpen: false };
}
function isLent({ to, isOpen }, path) {
    if (!path.startsWith(to))
        return false;
    return isOpen || path.length === to.length || /^[/.]/.test(path.slice(to.length, to.length + 1));
}
/** Where the parts meet that `join`, `concat!` and their like put together. */
const seams = /(["'`])\s*(?:,|(?:\)\s*)?\.\s*(?:join|push)\s*\()\s*\1/g;
function namedIn(text, { path, home, isAround }) {
    const found = new Map();
    if (!isAround && !text.includes('..'))
        return [];
    const folder = (0,_cargo_place_js__WEBPACK_IMPORTED_MODULE_1__/* .folderAround */ .cx)(path);
    const mark = isAround ? '/' : '../';
    for (const written of [...wordsWith(text, mark), ...wordsWith(text.replace(seams, '/'), mark)]) {
        // before the last blank to be filled in stands a folder that nobody knows; the package or the file's own may be it
        const known = written.replace(/^.*[}$%][^/]*\//, '');
        const [exact = ''] = /^[^{}$%*?#[\]|\\]*/.exec(known) ?? [];
        const isOpen = exact.length < known.length;
        // TypeScript imports x.ts by the name of what becomes of it
        const plain = exact.replace(/\.[cm]?jsx?$/, '');
        for (const from of new Set([folder, home])) {
            const to = (0,_cargo_place_js__WEBPACK_IMPORTED_MODULE_1__/* .follow */ .e6)(from, plain.replace(/^\/+/, ''));
            if (to === undefined || to === '' || to === folder || (0,_cargo_place_js__WEBPACK_IMPORTED_MODULE_1__/* .isBelow */ .Yw)(to, folder))
                continue;
            found.set(`${to} ${isOpen}`, { to, isOpen });
        }
    }
    return found.values();
}
const ends = new Set('\t\n\r "\'`()<>,;=:');
/** The words of a text that have the mark in them, each looked at once. */
function wordsWith(text, mark) {
    const words = [];
    for (let at = text.indexOf(mark); at !== -1;) {
        let [from, to] = [at, at + mark.length];
        while (from > 0 && at - from <= longestPath && !ends.has(text.charAt(from - 1)))
            from--;
        while (to < text.length && !ends.has(text.charAt(to)))
            to++;
        if (to - from <= longestPath)
            words.push(text.slice(from, to));
        at = text.indexOf(mark, to);
    }
    return words;
}


/***/ })

};
