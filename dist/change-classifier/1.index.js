const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 1;
export const ids = [1];
export const modules = {

/***/ 7001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  attributeFiles: () => (/* reexport */ attributeFiles),
  prove: () => (/* reexport */ prove),
  proversOf: () => (/* reexport */ proversOf)
});

;// CONCATENATED MODULE: ./packages/content/lib/checkout.js
/**
 * Why a build may read other bytes than were compared, or `undefined`. A checkout rewrites files as `.gitattributes`
 * says (gitattributes(5)): `working-tree-encoding` can turn a comment into code, `ident` writes the name of the blob into
 * the text, a filter does as it likes. Line endings are left out: they change on both sides alike.
 * @throws FilesUnreadable
 */
async function rewrittenAtCheckout(path, { base, head }) {
    return (await rewrittenAt(base.files, path)) ?? (await rewrittenAt(head.files, path));
}
/** The files that `rewrittenAtCheckout` reads; asked for together before, they cost one question instead of one for each. */
function attributeFiles(paths) {
    return [...new Set(paths.flatMap(foldersAround))].map(attributesIn);
}
async function rewrittenAt(files, path) {
    const folders = foldersAround(path);
    const found = await files.read(folders.map(attributesIn));
    for (const folder of folders) {
        const name = attributesIn(folder);
        const bytes = found.get(name);
        if (bytes === undefined)
            continue;
        const inside = folder === '' ? path : path.slice(folder.length + 1);
        const line = new TextDecoder('latin1')
            .decode(bytes)
            .split('\n')
            .find((each) => mayRewrite(each, inside));
        if (line !== undefined)
            return `a checkout may rewrite it: ${name} has the line ${JSON.stringify(line.slice(0, 80))}`;
    }
    return undefined;
}
/** The top first. */
function foldersAround(path) {
    return path.split('/').map((_, depth, parts) => parts.slice(0, depth).join('/'));
}
function attributesIn(folder) {
    return folder === '' ? '.gitattributes' : `${folder}/.gitattributes`;
}
const rewriting = /^(?:working-tree-encoding|ident|filter)(?:=|$)/;
/** Whether a line sets such an attribute for paths of which this may be one. A pattern in quotes, and a macro, may be about any. */
function mayRewrite(line, inside) {
    const [pattern = '', ...attributes] = line.split(/[ \t\r]+/).filter((word) => word !== '');
    if (pattern.startsWith('"'))
        return /working-tree-encoding|ident|filter/.test(line);
    if (pattern.startsWith('#') || !attributes.some((attribute) => rewriting.test(attribute)))
        return false;
    if (pattern.startsWith('[attr]') || pattern.includes('\\'))
        return true;
    // what stands before the first wildcard begins what it matches, what stands behind the last ends it; case may be folded
    const folded = pattern.toLowerCase();
    const isAnchored = folded.includes('/');
    const name = isAnchored ? `/${inside.toLowerCase()}` : (inside.toLowerCase().split('/').at(-1) ?? '');
    const [start = ''] = /^[^*?[]*/.exec(folded.startsWith('/') || !isAnchored ? folded : `/${folded}`) ?? [];
    const [end = ''] = /[^*?\]]*$/.exec(folded) ?? [];
    return name.startsWith(start) && name.endsWith(end);
}

// EXTERNAL MODULE: ./packages/ports/lib/files.js
var files = __webpack_require__(645);
// EXTERNAL MODULE: ./packages/workspace/lib/cargo/toml.js
var cargo_toml = __webpack_require__(1078);
;// CONCATENATED MODULE: ./packages/content/lib/proof.js
const different = (why) => ({ kind: 'different', why });
const unproven = (why) => ({ kind: 'unproven', why });

;// CONCATENATED MODULE: ./packages/content/lib/cargo/canonical.js
/** One spelling for equal values of TOML: order of keys, kinds of strings and tables do not show; 1 and 1.0 differ. */
function canonical(value) {
    if (typeof value === 'string')
        return JSON.stringify(value);
    if (typeof value === 'bigint')
        return `${value}n`;
    if (typeof value === 'number')
        return Object.is(value, -0) ? '-0' : String(value);
    if (value instanceof Date)
        return `date ${value.toISOString()}`;
    if (Array.isArray(value))
        return `[${value.map(canonical).join(',')}]`;
    if (typeof value === 'object' && value !== null) {
        const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
        return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
    }
    return String(value);
}
/** An array whose order and repetitions mean nothing; anything else as it is. */
function unordered(value) {
    if (!Array.isArray(value))
        return value;
    const spelt = new Map(value.map((item) => [canonical(item), item]));
    return [...spelt].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, item]) => item);
}

// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __webpack_require__(2531);
;// CONCATENATED MODULE: ./packages/content/lib/cargo/sentences.js

/** At most three, and how many more there are. Whatever is not plainly a name is quoted: it comes from the change. */
function listed(names) {
    const shown = names.slice(0, 3).map(shownName);
    const more = names.length - shown.length;
    return more === 0 ? shown.join(', ') : `${shown.join(', ')} and ${more} more`;
}
function shownName(name) {
    return /^[\w.+@/-]{1,80}$/.test(name) ? name : (0,grammar/* quote */.hD)(name);
}

;// CONCATENATED MODULE: ./packages/content/lib/cargo/drift.js


/**
 * What changed from one set of pinned packages to another, package by package, in words; nothing when they are equal. A
 * package that does no more than follow its needs to other versions is not told beside them.
 */
function driftOf(before, after) {
    const [gone, come] = [changed(before, after), changed(after, before)];
    const names = new Set([...gone.keys(), ...come.keys()].toSorted());
    return [...names].map((name) => `${shownName(name)} ${step(gone.get(name) ?? [], come.get(name) ?? [])}`);
}
/** Those of `pins` that are not in `others` as they are, by name. */
function changed(pins, others) {
    const entries = [...pins].filter(([key, entry]) => {
        const other = others.get(key);
        return other === undefined || !(canonical(other) === canonical(entry) || isFollowing(entry, other, pins, others));
    });
    return Map.groupBy(entries.map(([, entry]) => entry), ({ name }) => name);
}
/** They differ in needs that stand on one side only, and there under the same names: those needs tell the difference. */
function isFollowing(entry, other, pins, others) {
    const own = entry.needs.filter((need) => !other.needs.includes(need));
    const theirs = other.needs.filter((need) => !entry.needs.includes(need));
    const isTold = own.every((need) => !others.has(need)) && theirs.every((need) => !pins.has(need));
    return (isTold &&
        canonical({ ...entry, needs: namesOf(own, pins) }) === canonical({ ...other, needs: namesOf(theirs, others) }));
}
function namesOf(keys, pins) {
    return keys.map((key) => pins.get(key)?.name ?? key).toSorted();
}
function step(gone, come) {
    const [was, is] = [gone.map(({ version }) => shownName(version)), come.map(({ version }) => shownName(version))];
    if (is.length === 0)
        return `${was.join(', ')} left`;
    if (was.length === 0)
        return `${is.join(', ')} came`;
    if (was.join() !== is.join())
        return `${was.join(', ')} \u2192 ${is.join(', ')}`;
    const [one, other] = [gone[0], come[0]];
    if (one?.source !== other?.source)
        return `${was.join(', ')} from another source or revision`;
    if (one?.checksum !== other?.checksum)
        return `${was.join(', ')} with another checksum`;
    return `${was.join(', ')} with other dependencies`;
}

;// CONCATENATED MODULE: ./packages/content/lib/cargo/lock.js


class Odd extends Error {
}
const lockKeys = new Set(['version', 'package', 'root', 'metadata', 'patch']);
const packageKeys = new Set(['name', 'version', 'source', 'checksum', 'dependencies', 'replace']);
/**
 * A Cargo.lock of format 1 to 4, down to what it pins: the formats differ in where checksums stand and in how shortly a
 * dependency is named. Rules: cargo's own reader, `encode.rs`. A patch that it calls unused is in no build.
 */
function readLock(table) {
    try {
        return { kind: 'lock', pinned: pinnedIn(table) };
    }
    catch (error) {
        if (error instanceof Odd)
            return { kind: 'odd', why: error.message };
        throw error;
    }
}
function pinnedIn(table) {
    const [stranger] = Object.keys(table).filter((key) => !lockKeys.has(key));
    if (stranger !== undefined)
        throw new Odd(`it has ${shownName(stranger)}, which no known format has`);
    const format = (0,cargo_toml/* valueAt */.fK)(table, 'version') ?? 1n;
    if (typeof format !== 'bigint' || format < 1n || format > 4n)
        throw new Odd('its format is none of 1 to 4');
    const root = (0,cargo_toml/* tableAt */.af)(table, 'root');
    const listed = (0,cargo_toml/* valueAt */.fK)(table, 'package') ?? [];
    if (!Array.isArray(listed) || !listed.every(cargo_toml/* isTable */.bI))
        throw new Odd('its packages are no tables');
    const entries = [...(root === undefined ? [] : [root]), ...listed].map(readEntry);
    const byName = Map.groupBy(entries, ({ name }) => name);
    const checksums = checksumsIn((0,cargo_toml/* tableAt */.af)(table, 'metadata') ?? {}, byName);
    const pinned = new Map();
    for (const entry of entries) {
        const { name, version, source, written } = entry;
        if (pinned.has(entry.key))
            throw new Odd(`it pins ${shownName(name)} ${shownName(version)} twice`);
        const checksum = entry.checksum ?? checksums.get(entry.key);
        pinned.set(entry.key, {
            name,
            version,
            ...(source === undefined ? {} : { source }),
            ...(checksum === undefined ? {} : { checksum }),
            needs: [...new Set(written.map((each) => keyOf(each, byName)))].toSorted(),
        });
    }
    return pinned;
}
function readEntry(table) {
    const [name, version] = [(0,cargo_toml/* textAt */.$6)(table, 'name'), (0,cargo_toml/* textAt */.$6)(table, 'version')];
    if (name === undefined || version === undefined)
        throw new Odd('a package has no name or no version');
    const [stranger] = Object.keys(table).filter((key) => !packageKeys.has(key));
    if (stranger !== undefined)
        throw new Odd(`${shownName(name)} has ${shownName(stranger)}, which no known format has`);
    const [source, checksum, replaced] = ['source', 'checksum', 'replace'].map((key) => {
        const value = (0,cargo_toml/* valueAt */.fK)(table, key);
        if (value !== undefined && typeof value !== 'string')
            throw new Odd(`the ${key} of ${shownName(name)} is no text`);
        return value;
    });
    const written = (0,cargo_toml/* valueAt */.fK)(table, 'dependencies') ?? [];
    if (!Array.isArray(written) || !written.every((each) => typeof each === 'string')) {
        throw new Odd(`the dependencies of ${shownName(name)} are no texts`);
    }
    return {
        key: [name, version, source ?? ''].join(' '),
        name,
        version,
        ...(source === undefined ? {} : { source }),
        ...(checksum === undefined ? {} : { checksum }),
        written: replaced === undefined ? written : [...written, replaced],
    };
}
/** `name`, `name version` or `name version (source)`, as short as it is unambiguous; a source there has no revision. */
function keyOf(written, byName) {
    const [, name = '', version, source] = /^(\S+)(?: (\S+))?(?: \((.*)\))?$/s.exec(written) ?? [];
    const fitting = (byName.get(name) ?? []).filter((entry) => (version === undefined || entry.version === version) &&
        (source === undefined || entry.source === source || withoutRevision(entry.source) === source));
    const here = fitting.filter((entry) => entry.source === undefined);
    const [found, other] = source === undefined && here.length > 0 ? here : fitting;
    if (found === undefined || other !== undefined) {
        throw new Odd(`it pins ${found === undefined ? 'nothing' : 'several packages'} for ${shownName(written)}`);
    }
    return found.key;
}
function withoutRevision(source) {
    return source?.replace(/#.*$/s, '');
}
/** Format 1: `"checksum name version (source)" = "\u2026"`. */
function checksumsIn(metadata, byName) {
    const checksums = new Map();
    for (const [key, value] of Object.entries(metadata)) {
        if (!key.startsWith('checksum ') || typeof value !== 'string') {
            throw new Odd(`its metadata has ${shownName(key)}, which is no checksum`);
        }
        if (value !== '<none>')
            checksums.set(keyOf(key.slice('checksum '.length), byName), value);
    }
    return checksums;
}

// EXTERNAL MODULE: ./packages/workspace/lib/cargo/place.js
var place = __webpack_require__(107);
;// CONCATENATED MODULE: ./packages/content/lib/cargo/reach.js


/**
 * What the roots are built from, by this lock file: their own entries, and whatever these need, save what only the
 * tests of a member need. Features and platforms that are not asked for are in the lock file all the same, so this is
 * rather more than a build takes in.
 * @param path of the lock file, which lies beside the root of a workspace
 */
function reachOf(path, pinned, side) {
    const { closure, members, inside } = side;
    const [fault] = closure.faults;
    const [missing] = closure.missingRoots;
    if (fault !== undefined)
        return { kind: 'unknown', why: `what the roots are built from is not known whole: ${fault}` };
    if (missing !== undefined)
        return { kind: 'unknown', why: `there is no package in the root ${shownName(missing)}` };
    const folder = (0,place/* folderAround */.cx)(path);
    if (!members.some(({ root }) => root === folder)) {
        return { kind: 'unknown', why: 'no package is known whose versions it pins' };
    }
    const roots = inside.filter((member) => member.root === folder && closure.members.get(member)?.length === 1);
    const byName = Map.groupBy(inside, ({ name }) => name);
    const reached = new Map();
    const waiting = [];
    for (const { name } of roots) {
        const own = [...pinned].filter(([, entry]) => entry.name === name && entry.source === undefined);
        if (own.length === 0)
            return { kind: 'unknown', why: `it does not have ${shownName(name)}` };
        waiting.push(...own.map(([key]) => key));
    }
    for (const key of waiting) {
        const entry = pinned.get(key);
        if (entry === undefined || reached.has(key))
            continue;
        const ours = entry.source === undefined ? (byName.get(entry.name) ?? []) : [];
        const needs = entry.needs.filter((need) => !isForTestsOnly(pinned.get(need)?.name, ours));
        reached.set(key, { ...entry, needs });
        waiting.push(...needs);
    }
    return { kind: 'reach', pinned: reached };
}
/** Members of one name: what one of them builds with counts. */
function isForTestsOnly(name, members) {
    return name !== undefined && members.length > 0 && members.every(({ onlyTests = [] }) => onlyTests.includes(name));
}

// EXTERNAL MODULE: ./packages/workspace/lib/closure.js
var lib_closure = __webpack_require__(5514);
// EXTERNAL MODULE: ./packages/workspace/lib/cargo/manifest.js
var manifest = __webpack_require__(9955);
;// CONCATENATED MODULE: ./packages/content/lib/cargo/side.js

/** @throws FilesUnreadable */
async function cargoSide(side, roots) {
    const workspace = await side.workspace();
    const members = workspace.members.filter(({ ecosystem }) => ecosystem === 'cargo');
    const closure = (0,lib_closure/* closureOf */.T)(workspace, roots);
    const inside = roots.length === 0 ? members : members.filter((member) => closure.members.has(member));
    const tablesAt = async (paths) => {
        const tables = new Map();
        for (const [path, bytes] of await side.files.read(paths)) {
            const toml = (0,cargo_toml/* parseToml */.MT)(bytes);
            if (toml.kind === 'table')
                tables.set(path, toml.table);
        }
        return tables;
    };
    const at = async (path) => (await tablesAt([path])).get(path);
    return {
        members,
        closure,
        inside,
        tableAt: at,
        tablesAt,
        async standpointOf(path, table) {
            const folder = (0,place/* folderAround */.cx)(path);
            if ((0,cargo_toml/* tableAt */.af)(table, 'workspace') !== undefined)
                return { folder, root: { folder, table } };
            const root = members.find(({ manifest }) => manifest === path)?.root;
            if (root === undefined || root === folder)
                return { folder };
            const rootTable = await at((0,place/* within */.ux)(root, 'Cargo.toml'));
            return rootTable === undefined ? { folder } : { folder, root: { folder: root, table: rootTable } };
        },
    };
}
/** Resolver 1 lets features that only tests turn on reach the build. */
function testsReachTheBuild(table, { root }) {
    return (0,manifest/* resolverOf */.EM)(root?.table ?? table) === '1';
}

;// CONCATENATED MODULE: ./packages/content/lib/cargo/lock-file.js






/**
 * Proves that a Cargo.lock pins the same packages, by version, source, checksum and needs, for all that the roots are
 * built from; for everything when the policy has no roots.
 */
async function proveLock(path, before, after, sides) {
    const [old, now] = [readLock(before), readLock(after)];
    if (old.kind === 'odd')
        return unproven(`before the change ${old.why}`);
    if (now.kind === 'odd')
        return unproven(now.why);
    const drift = driftOf(old.pinned, now.pinned);
    if (drift.length === 0) {
        return { kind: 'same', proof: 'lock-file', why: `it pins the same ${lock_file_packages(now.pinned.size)} as before` };
    }
    const { roots } = sides;
    if (roots.length === 0)
        return different(`${lock_file_packages(drift.length)} changed: ${first(drift)}`);
    const [base, head] = [await cargoSide(sides.base, roots), await cargoSide(sides.head, roots)];
    const [was, is] = [reachOf(path, old.pinned, base), reachOf(path, now.pinned, head)];
    if (was.kind === 'unknown')
        return unproven(`before the change ${was.why}`);
    if (is.kind === 'unknown')
        return unproven(is.why);
    const reached = driftOf(was.pinned, is.pinned);
    const whom = roots.map(shownName).join(', ');
    if (reached.length > 0) {
        return different(`${lock_file_packages(reached.length)} changed that ${whom} is built from: ${first(reached)}`);
    }
    const drifted = `${lock_file_packages(drift.length)} drifted outside what ${whom} is built from: ${first(drift)}`;
    return { kind: 'same', proof: 'lock-file', why: drifted };
}
function lock_file_packages(count) {
    return count === 1 ? '1 package' : `${count} packages`;
}
function first(drift) {
    const more = drift.length - 3;
    return drift.slice(0, 3).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

;// CONCATENATED MODULE: ./packages/content/lib/cargo/dependency.js

/** It inherits what is not there, so what it says cannot be known. */
class NothingToInherit extends Error {
}
/**
 * What a dependency asks for, in one spelling: a bare version is a table, defaults are left out, features have no order,
 * paths begin at the top of the repository, and what is inherited stands in place. Rules: The Cargo Book, "Specifying
 * Dependencies".
 * @throws NothingToInherit
 */
function normalDependency(key, specification, at) {
    if (!(0,cargo_toml/* isTable */.bI)(specification))
        return typeof specification === 'string' ? { version: specification } : specification;
    const { workspace, ...own } = plain(specification, at.folder);
    if (workspace === undefined)
        return own;
    if (workspace !== true)
        return { workspace, ...own };
    const { optional: _, ...shared } = inherited(key, at);
    const features = [shared['features'], own['features']].flatMap((list) => (Array.isArray(list) ? list : []));
    const merged = { ...shared, ...own };
    if (features.length > 0)
        merged['features'] = sorted(features);
    // which of the two wins depends on the edition; said by both, both are kept
    if (own['default-features'] !== undefined) {
        merged['default-features'] = [own['default-features'], shared['default-features'] ?? true];
    }
    return merged;
}
function inherited(key, { root }) {
    const table = root === undefined ? undefined : (0,cargo_toml/* tableAt */.af)((0,cargo_toml/* tableAt */.af)(root.table, 'workspace') ?? {}, 'dependencies');
    const specification = table === undefined ? undefined : (0,cargo_toml/* valueAt */.fK)(table, key);
    if (typeof specification === 'string')
        return { version: specification };
    if (root === undefined || !(0,cargo_toml/* isTable */.bI)(specification) || (0,cargo_toml/* valueAt */.fK)(specification, 'workspace') !== undefined) {
        throw new NothingToInherit(key);
    }
    return plain(specification, root.folder);
}
/** `package` stays even where it repeats the key: with it the crate is called by the key, without it by its library. */
function plain(specification, folder) {
    const found = { ...specification };
    if (found['default_features'] !== undefined && found['default-features'] === undefined) {
        found['default-features'] = found['default_features'];
        delete found['default_features'];
    }
    const isInherited = found['workspace'] === true;
    // said beside `workspace = true`, a default can still overrule
    if (found['default-features'] === true && !isInherited)
        delete found['default-features'];
    if (found['optional'] === false)
        delete found['optional'];
    const { features } = found;
    if (Array.isArray(features)) {
        if (features.length > 0)
            found['features'] = sorted(features);
        else
            delete found['features'];
    }
    if (typeof found['path'] === 'string' && found['base'] === undefined) {
        found['path'] = (0,place/* follow */.e6)(folder, found['path']) ?? { from: folder, path: found['path'] };
    }
    return found;
}
function sorted(items) {
    return [...new Set(items)].toSorted((a, b) => (String(a) < String(b) ? -1 : 1));
}

;// CONCATENATED MODULE: ./packages/content/lib/cargo/view.js



/**
 * Shown, searched for or packed, but not compiled. Some reach a program that asks for them, as `env!("CARGO_PKG_AUTHORS")`
 * does for its help; they steer nothing there. `version` is not among them: programs compare and announce it.
 */
const inertInPackage = new Set([
    'authors',
    'description',
    'homepage',
    'documentation',
    'readme',
    'keywords',
    'categories',
    'license',
    'license-file',
    'repository',
    'publish',
    'include',
    'exclude',
    'badges',
    'autoexamples',
    'autotests',
    'autobenches',
]);
/** Lints can refuse a build, but change none. */
const inertSections = new Set(['test', 'bench', 'example', 'badges', 'lints']);
/** Of `[lib]` and `[[bin]]`: what is tested and documented. */
const inertInTargets = new Set(['test', 'doctest', 'bench', 'doc', 'doc-scrape-examples']);
const dependencyTables = /^(?:(build|dev)[-_])?dependencies$/;
/** @throws NothingToInherit */
function viewOf(manifest, at) {
    const view = {
        counts: new Map(),
        inert: new Map(),
        tests: new Map(),
        inheritable: new Map(),
        membership: new Map(),
    };
    for (const [key, value] of Object.entries(manifest)) {
        if ((key === 'package' || key === 'project') && (0,cargo_toml/* isTable */.bI)(value))
            readPackage(value, at, view);
        else if (key === 'workspace' && (0,cargo_toml/* isTable */.bI)(value))
            readWorkspace(value, at, view);
        else if (key === 'target' && (0,cargo_toml/* isTable */.bI)(value)) {
            for (const [platform, holder] of Object.entries(value))
                readHolder(['target', platform], holder, at, view);
        }
        else if (dependencyTables.test(key))
            readDependencies([], key, value, at, view);
        else if (key === 'patch' && (0,cargo_toml/* isTable */.bI)(value)) {
            for (const [source, patches] of Object.entries(value))
                readEach(['patch', source], patches, at, view.counts);
        }
        else if (key === 'replace')
            readEach(['replace'], value, at, view.counts);
        else if (key === 'features' && (0,cargo_toml/* isTable */.bI)(value)) {
            for (const [name, enabled] of Object.entries(value))
                put(view.counts, ['features', name], unordered(enabled));
        }
        else if (key === 'lib' && (0,cargo_toml/* isTable */.bI)(value))
            readTarget('lib', [value], view, !hasAutolib(manifest));
        else if (key === 'bin' && Array.isArray(value) && value.every(cargo_toml/* isTable */.bI))
            readTarget('bin', value, view, false);
        else if (key === 'profile' && (0,cargo_toml/* isTable */.bI)(value)) {
            for (const [name, profile] of Object.entries(value))
                put(view.counts, ['profile', name], profile);
        }
        else
            put(inertSections.has(key) ? view.inert : view.counts, [key], value);
    }
    return view;
}
function readPackage(table, at, view) {
    for (const [key, value] of Object.entries(table)) {
        const way = ['package', key];
        if (key === 'metadata')
            readMetadata(way, value, view);
        else if (inertInPackage.has(key))
            put(view.inert, way, value);
        else
            put(view.counts, way, inheritedField(key, value, at));
    }
}
/** The value that a field of `[package]` has. @throws NothingToInherit */
function inheritedField(key, value, { root }) {
    if (!(0,cargo_toml/* isTable */.bI)(value) || (0,cargo_toml/* valueAt */.fK)(value, 'workspace') !== true)
        return value;
    const shared = root === undefined ? undefined : (0,cargo_toml/* tableAt */.af)((0,cargo_toml/* tableAt */.af)(root.table, 'workspace') ?? {}, 'package');
    const found = shared === undefined ? undefined : (0,cargo_toml/* valueAt */.fK)(shared, key);
    if (found === undefined)
        throw new NothingToInherit(key);
    return found;
}
/** What other tools read, some of which build. Only the settings of docs.rs are known to build nothing. */
function readMetadata(way, value, view) {
    const docs = (0,cargo_toml/* isTable */.bI)(value) ? (0,cargo_toml/* tableAt */.af)(value, 'docs') : undefined;
    if (!(0,cargo_toml/* isTable */.bI)(value) || docs === undefined)
        return put(view.counts, way, value);
    const { rs, ...otherDocs } = docs;
    const { docs: _, ...others } = value;
    put(view.inert, [...way, 'docs', 'rs'], rs);
    const rest = Object.keys(otherDocs).length > 0 ? { ...others, docs: otherDocs } : others;
    if (Object.keys(rest).length > 0)
        put(view.counts, way, rest);
}
function readWorkspace(table, at, view) {
    const here = { folder: at.folder };
    put(view.counts, ['workspace'], 'is there');
    for (const [key, value] of Object.entries(table)) {
        const way = ['workspace', key];
        if (key === 'lints')
            put(view.inert, way, value);
        else if (key === 'members' || key === 'exclude')
            put(view.membership, way, unordered(value));
        else if (key === 'dependencies')
            readEach(way, value, here, view.inheritable);
        else if (key === 'package' && (0,cargo_toml/* isTable */.bI)(value)) {
            for (const [field, shared] of Object.entries(value)) {
                put(inertInPackage.has(field) ? view.inert : view.inheritable, [...way, field], shared);
            }
        }
        else
            put(view.counts, way, value);
    }
}
function readHolder(way, holder, at, view) {
    if (!(0,cargo_toml/* isTable */.bI)(holder))
        return put(view.counts, way, holder);
    for (const [key, value] of Object.entries(holder)) {
        if (dependencyTables.test(key))
            readDependencies(way, key, value, at, view);
        else
            put(view.counts, [...way, key], value);
    }
}
function readDependencies(way, key, value, at, view) {
    const [, use] = dependencyTables.exec(key) ?? [];
    readEach([...way, key.replace('_', '-')], value, at, use === 'dev' ? view.tests : view.counts);
}
function readEach(way, table, at, pieces) {
    if (!(0,cargo_toml/* isTable */.bI)(table))
        return put(pieces, way, table);
    for (const [key, specification] of Object.entries(table)) {
        put(pieces, [...way, key], normalDependency(key, specification, at));
    }
}
/** @param mayBeLeftOut a library that is found by itself is the same with an empty table */
function readTarget(key, targets, view, mayBeLeftOut) {
    const split = targets.map((target) => {
        const entries = Object.entries(target).map(([name, value]) => [name.replace(/^(crate|proc)_/, '$1-'), value]);
        return {
            built: Object.fromEntries(entries.filter(([name]) => !inertInTargets.has(name))),
            inert: Object.fromEntries(entries.filter(([name]) => inertInTargets.has(name))),
        };
    });
    const isPlain = split.every(({ built }) => Object.keys(built).length === 0);
    if (!(mayBeLeftOut && isPlain)) {
        put(view.counts, [key], unordered(split.map(({ built }) => built)));
    }
    put(view.inert, [key, 'tests and documentation'], unordered(split.map(({ inert }) => inert)));
}
function hasAutolib(manifest) {
    return ['package', 'project'].some((key) => (0,cargo_toml/* valueAt */.fK)((0,cargo_toml/* tableAt */.af)(manifest, key) ?? {}, 'autolib') !== undefined);
}
/** Said twice, as a table and its old spelling can be, both count. */
function put(pieces, way, value) {
    const name = pieceName(way);
    pieces.set(name, (pieces.get(name) ?? '') + canonical(value));
}
/** As one would write it in the manifest. */
function pieceName(way) {
    return way.map((part) => (/^[\w+-]+$/.test(part) ? part : JSON.stringify(part))).join('.');
}

;// CONCATENATED MODULE: ./packages/content/lib/cargo/inheritors.js





/**
 * @param path of the manifest of the workspace's root
 * @param changed pieces of its `[workspace.dependencies]` and `[workspace.package]`
 */
async function inheritedInside(path, changed, base, head) {
    const folder = (0,place/* folderAround */.cx)(path);
    const before = await inheritedBy(path, folder, base);
    const after = await inheritedBy(path, folder, head);
    if (typeof before === 'string')
        return { kind: 'unknown', why: before };
    if (typeof after === 'string')
        return { kind: 'unknown', why: after };
    for (const piece of changed) {
        const users = [...new Set([...before.keys(), ...after.keys()])].filter((user) => before.get(user)?.get(piece) !== after.get(user)?.get(piece));
        if (users.length > 0)
            return { kind: 'some', why: `${listed([piece])} changed, which ${listed(users)} inherits` };
    }
    return { kind: 'none' };
}
/** By the folder of each member what it inherits, in one spelling; a sentence when that is not known. */
async function inheritedBy(path, folder, side) {
    const { inside, closure } = side;
    const here = inside.filter(({ root }) => root === folder);
    const unknown = closure.faults.length + closure.missingRoots.length + here.flatMap(({ faults = [] }) => faults).length;
    if (unknown > 0)
        return 'the packages that may inherit from it are not known whole';
    const tables = await side.tablesAt([path, ...here.map(({ manifest }) => manifest)]);
    const rootTable = tables.get(path);
    if (rootTable === undefined)
        return 'the root of the workspace is not what the packages were read from';
    const users = new Map();
    for (const member of here) {
        const table = tables.get(member.manifest);
        const found = table === undefined ? undefined : inheritedIn(table, member.folder, folder, rootTable);
        if (found === undefined)
            return `what ${listed([member.name])} inherits cannot be read`;
        users.set(member.name, found);
    }
    return users;
}
function inheritedIn(table, folder, root, rootTable) {
    const at = { folder, root: { folder: root, table: rootTable } };
    const found = new Map();
    const add = (way, value) => {
        const name = pieceName(['workspace', ...way]);
        found.set(name, (found.get(name) ?? '') + canonical(value));
    };
    const platforms = Object.values((0,cargo_toml/* tableAt */.af)(table, 'target') ?? {}).filter(cargo_toml/* isTable */.bI);
    const testsCount = (0,manifest/* resolverOf */.EM)(rootTable) === '1';
    try {
        for (const holder of [table, ...platforms]) {
            for (const [name, dependencies] of Object.entries(holder)) {
                const counts = testsCount ? /^(?:(?:build|dev)[-_])?dependencies$/ : /^(?:build[-_])?dependencies$/;
                if (!counts.test(name) || !(0,cargo_toml/* isTable */.bI)(dependencies))
                    continue;
                for (const [key, specification] of Object.entries(dependencies)) {
                    if (isInherited(specification))
                        add(['dependencies', key], normalDependency(key, specification, at));
                }
            }
        }
        const about = (0,cargo_toml/* tableAt */.af)(table, 'package') ?? (0,cargo_toml/* tableAt */.af)(table, 'project') ?? {};
        for (const [key, value] of Object.entries(about)) {
            if (isInherited(value))
                add(['package', key], inheritedField(key, value, at));
        }
    }
    catch (error) {
        if (error instanceof NothingToInherit)
            return undefined;
        throw error;
    }
    return found;
}
function isInherited(value) {
    return (0,cargo_toml/* isTable */.bI)(value) && (0,cargo_toml/* valueAt */.fK)(value, 'workspace') !== undefined;
}

;// CONCATENATED MODULE: ./packages/content/lib/cargo/manifest.js







/**
 * Proves that a Cargo.toml changed in nothing that a build takes in. A version counts: programs announce and compare it.
 * So does whatever is not known to be inert.
 */
async function proveManifest(path, before, after, sides) {
    if (canonical(before) === canonical(after)) {
        return { kind: 'same', proof: 'formatting-only', why: 'every key has the value it had; comments or layout changed' };
    }
    const [base, head] = [await cargoSide(sides.base, sides.roots), await cargoSide(sides.head, sides.roots)];
    const [atBase, atHead] = [await base.standpointOf(path, before), await head.standpointOf(path, after)];
    const views = read(before, after, atBase, atHead);
    if (typeof views === 'string')
        return unproven(views);
    const [old, now] = views;
    const changed = changes(old.counts, now.counts);
    const inTests = changes(old.tests, now.tests);
    const inheritable = changes(old.inheritable, now.inheritable);
    const membership = changes(old.membership, now.membership);
    const inert = changes(old.inert, now.inert);
    if (changed.length > 0)
        return different(sentence(changed, before, after));
    if (inTests.length > 0 && (testsReachTheBuild(before, atBase) || testsReachTheBuild(after, atHead))) {
        return different(`${listed(inTests)} changed, and resolver 1 lets features of tests reach the build`);
    }
    if (inheritable.length > 0) {
        const used = await inheritedInside(path, inheritable, base, head);
        if (used.kind === 'unknown')
            return unproven(used.why);
        if (used.kind === 'some')
            return different(used.why);
    }
    if (membership.length > 0) {
        const why = whyMembershipCounts(base, head, sides.roots);
        if (why !== undefined)
            return different(`${listed(membership)} changed, and ${why}`);
    }
    const where = [...inert, ...inTests, ...inheritable, ...membership];
    return { kind: 'same', proof: 'manifest', why: whereIt(where, sides.roots) };
}
function whereIt(where, roots) {
    if (where.length === 0)
        return 'what changed is another spelling of the same';
    const whom = roots.length === 0 ? 'no build takes in' : 'nothing that the roots are built from takes in';
    return `only ${listed(where)} changed, which ${whom}`;
}
function read(before, after, atBase, atHead) {
    try {
        return [viewOf(before, atBase), viewOf(after, atHead)];
    }
    catch (error) {
        if (!(error instanceof NothingToInherit))
            throw error;
        return `it inherits ${listed([error.message])}, and no workspace is known that has it`;
    }
}
function changes(before, after) {
    const names = new Set([...before.keys(), ...after.keys()]);
    return [...names].filter((name) => before.get(name) !== after.get(name)).toSorted();
}
function sentence(changed, before, after) {
    if (changed.length > 1 || changed[0] !== 'package.version')
        return `${listed(changed)} changed`;
    const [old, now] = [before, after].map(versionIn);
    return `only the version changed${old === undefined || now === undefined ? '' : `: ${old} became ${now}`}`;
}
function versionIn(manifest) {
    const about = manifest['package'] ?? manifest['project'];
    const version = typeof about === 'object' && about !== null && 'version' in about ? about.version : undefined;
    return typeof version === 'string' && /^[\w.+-]{1,40}$/.test(version) ? version : undefined;
}
/** `undefined`: the roots are built from the same members, with the same needs, in the same workspaces. */
function whyMembershipCounts(base, head, roots) {
    if (roots.length === 0)
        return 'the policy has no closure whose roots would tell what they are built from';
    const [unknown] = [base, head].flatMap(({ closure }) => [...closure.faults, ...closure.missingRoots]);
    if (unknown !== undefined)
        return 'what the roots are built from is not known whole';
    return graph(base) === graph(head) ? undefined : 'the roots are built from other members now';
}
function graph({ inside }) {
    const members = inside.map(({ folder, name, needs, root }) => [folder, name, root ?? '', ...needs.toSorted()]);
    return canonical(members.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)));
}

;// CONCATENATED MODULE: ./packages/content/lib/cargo/prover.js





/**
 * Proves that a manifest or lock file of Cargo changed in nothing that the build takes in. One that appears or goes
 * away changes what its folder is, so only changed ones are covered.
 */
const cargoProver = {
    covers: (path, change) => change === 'modified' && /(?:^|\/)Cargo\.(?:toml|lock)$/.test(path),
    async prove(versions, sides) {
        try {
            return await compare(versions, sides);
        }
        catch (error) {
            if (error instanceof files/* FilesUnreadable */.l)
                return unproven(error.message);
            throw error;
        }
    },
};
async function compare({ path, before, after }, sides) {
    if (before === undefined || after === undefined)
        return unproven('it is not there on both sides');
    const [old, now] = [(0,cargo_toml/* parseToml */.MT)(before), (0,cargo_toml/* parseToml */.MT)(after)];
    if (old.kind === 'faulty')
        return unproven(`before the change it ${old.why}`);
    if (now.kind === 'faulty')
        return unproven(`it ${now.why}`);
    return path.endsWith('Cargo.lock')
        ? proveLock(path, old.table, now.table, sides)
        : proveManifest(path, old.table, now.table, sides);
}

;// CONCATENATED MODULE: ./packages/content/lib/text.js
/** `undefined`: there are no bytes, or they are not UTF-8. A byte order mark stays: it is part of the file. */
function decodeText(bytes) {
    if (bytes === undefined)
        return undefined;
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./packages/workspace/lib/go/directives.js + 1 modules
var directives = __webpack_require__(692);
;// CONCATENATED MODULE: ./packages/content/lib/go/mod-file.js


/** Versions taken back are read by those that depend on the module, not by its own build. */
const inert = new Set(['retract']);
/** A second one is refused by Go. */
const once = new Set(['module', 'go', 'toolchain']);
const unquoted = new Set(['go', 'toolchain', 'godebug']);
function readModFile(kind, text) {
    const read = (0,directives/* readDirectives */.V)(kind, text);
    if (read.kind === 'fault')
        return read;
    const repeated = read.statements.find((each, at) => once.has(each.verb) && firstOf(read.statements, each.verb) !== at);
    if (repeated !== undefined) {
        return { kind: 'fault', what: `line ${repeated.line} has a second ${(0,grammar/* quote */.hD)(repeated.verb)}` };
    }
    const replaced = read.statements.filter(({ verb }) => verb === 'replace').map(replacedBy);
    // of two the last one counts, and their order is not compared
    if (new Set(replaced).size < replaced.length)
        return { kind: 'fault', what: 'a version is replaced twice' };
    const spelled = (of) => new Set(of.map(spell));
    const [counting, rest] = [read.statements.filter(counts), read.statements.filter((each) => !counts(each))];
    return {
        kind: 'read',
        file: {
            counted: spelled(counting),
            inert: spelled(rest),
            go: counting.find(({ verb }) => verb === 'go')?.words[0],
            selected: new Set(counting.flatMap(selectedBy)),
            uses: counting.flatMap(({ verb, words }) => (verb === 'use' ? words.slice(0, 1) : [])),
        },
    };
}
const firstOf = (statements, verb) => statements.findIndex((each) => each.verb === verb);
/** Go takes quotes off paths and versions only: elsewhere a quoted word is another word. */
function spell({ verb, words, spelled }) {
    const bare = unquoted.has(verb);
    const parts = words.map((word, at) => (bare || /\s/.test(word) ? spelled[at] : word));
    return [verb, ...parts].join(' ');
}
const replacedBy = ({ words }) => words.slice(0, words.indexOf('=>')).join(' ');
const counts = ({ verb }) => !inert.has(verb);
function selectedBy({ verb, words }) {
    if (verb === 'require')
        return [words.join(' ')];
    return verb === 'replace' ? [words.slice(words.indexOf('=>') + 1).join(' ')] : [];
}
/** Since Go 1.17 go.mod lists every module that the build takes a package from (Go Modules Reference, "Graph pruning"). */
function namesWholeBuild({ go }) {
    const [major = 1, minor = 16] = (go ?? '1.16').split('.').map((part) => Number.parseInt(part, 10));
    return major > 1 || minor >= 17;
}

;// CONCATENATED MODULE: ./packages/content/lib/go/compare-mod.js




/**
 * By directives. Blocks, order, comments and the mark `// indirect` are of no effect on what is built, nor are versions
 * of the module itself that it takes back.
 */
function compareModFiles(kind, { before, after }) {
    const [was, is] = [decodeText(before), decodeText(after)];
    if (was === undefined || is === undefined)
        return unproven('one version is not UTF-8 text');
    const [old, now] = [readModFile(kind, was), readModFile(kind, is)];
    if (old.kind === 'fault')
        return unproven(`the old version cannot be read as Go reads it: ${old.what}`);
    if (now.kind === 'fault')
        return unproven(`the new version cannot be read as Go reads it: ${now.what}`);
    const first = onlyIn(old.file.counted, now.file.counted);
    const second = onlyIn(now.file.counted, old.file.counted);
    if (first !== undefined || second !== undefined) {
        const gone = first === undefined ? '' : `${(0,grammar/* quote */.hD)(first)} is gone`;
        const added = second === undefined ? '' : `${(0,grammar/* quote */.hD)(second)} is new`;
        return different([gone, added].filter((part) => part !== '').join(', '));
    }
    const same = `all ${now.file.counted.size} directives that count are the same`;
    const retracted = onlyIn(old.file.inert, now.file.inert) ?? onlyIn(now.file.inert, old.file.inert);
    return retracted !== undefined
        ? {
            kind: 'same',
            proof: 'manifest',
            why: `only retract changed, which the module's own build does not read; ${same}`,
        }
        : { kind: 'same', proof: 'formatting-only', why: `only comments, order and form differ: ${same}` };
}
const onlyIn = (some, others) => [...some].find((each) => !others.has(each));

;// CONCATENATED MODULE: ./packages/content/lib/go/sum-file.js
/** Lines of three words, in any order (cmd/go, readGoSum). The hash algorithm is for Go to judge, here it is text. */
function readSums(text) {
    const sums = new Map();
    for (const [index, line] of text.split('\n').entries()) {
        const words = line.split(/[ \t\r]+/).filter((word) => word !== '');
        if (words.length === 0)
            continue;
        const [path = '', version = '', hash = ''] = words;
        if (words.length !== 3 || !/^[\x21-\x7e]+$/.test(words.join(''))) {
            return { kind: 'fault', what: `line ${index + 1} is not made of a module, a version and a checksum` };
        }
        const key = `${path} ${version}`;
        const known = sums.get(key);
        if (known === undefined)
            sums.set(key, new Set([hash]));
        else
            known.add(hash);
    }
    return { kind: 'sums', sums };
}
/** Whose checksum it is: the `/go.mod` of a version stands for the version. */
const versionOf = (key) => key.replace(/\/go\.mod$/, '');

;// CONCATENATED MODULE: ./packages/content/lib/go/compare-sum.js





/**
 * Checksums choose nothing: what is built follows from the requirements, and a line says only what it must look like.
 * So a line that comes or goes is of no effect as long as no requirement asks for its version; one of a version that is
 * asked for counts, since before it was there nothing was checked, or nothing was built. A checksum that changes at the
 * same version always counts: the same name stands for other code.
 */
async function compareSums({ path, before, after }, sides) {
    const [was, is] = [decodeText(before), decodeText(after)];
    if (was === undefined || is === undefined)
        return unproven('one version is not UTF-8 text');
    const [old, now] = [readSums(was), readSums(is)];
    if (old.kind === 'fault')
        return unproven(`the old version cannot be read: ${old.what}`);
    if (now.kind === 'fault')
        return unproven(`the new version cannot be read: ${now.what}`);
    const changed = changedSum(old.sums, now.sums);
    if (changed !== undefined) {
        return different(`the checksum of ${(0,grammar/* quote */.hD)(changed)} changed: the same version stands for other code`);
    }
    const [added, gone] = [without(now.sums, old.sums), without(old.sums, now.sums)];
    const moved = [...added, ...gone];
    if (moved.length === 0) {
        return {
            kind: 'same',
            proof: 'formatting-only',
            why: `only order and form differ: ${now.sums.size} checksums are the same`,
        };
    }
    try {
        return await judgeMoved(path.slice(0, Math.max(path.lastIndexOf('/'), 0)), added, moved, sides);
    }
    catch (error) {
        if (!(error instanceof files/* FilesUnreadable */.l))
            throw error;
        return unproven(`which versions are asked for cannot be told: ${error.message}`);
    }
}
/** Several checksums of one version may stand there; all must be the same on both sides. */
function changedSum(old, now) {
    return [...old].find(([key, hashes]) => {
        const others = now.get(key);
        return others !== undefined && (others.size !== hashes.size || [...others].some((hash) => !hashes.has(hash)));
    })?.[0];
}
const without = (sums, others) => [...sums.keys()].filter((key) => !others.has(key));
async function judgeMoved(folder, added, moved, sides) {
    const toolchain = moved.find((key) => key.startsWith('golang.org/toolchain '));
    if (toolchain !== undefined)
        return different(`the checksums of toolchains changed: ${(0,grammar/* quote */.hD)(toolchain)}`);
    const comes = (key) => (added.includes(key) ? 'is new' : 'is gone');
    // of several modules together versions are chosen that none of them names
    if (await isWorkspace(sides)) {
        const code = moved.find((key) => versionOf(key) === key);
        if (code !== undefined)
            return different(`the checksum of ${(0,grammar/* quote */.hD)(code)} ${comes(code)}, and a go.work may choose it`);
        return same(moved, 'of the requirements of versions, and of no code');
    }
    const selected = new Set();
    for (const side of [sides.base, sides.head]) {
        const found = await compare_sum_selectedBy(side, folder);
        if (typeof found === 'string')
            return unproven(found);
        for (const each of found)
            selected.add(each);
    }
    const counted = moved.find((key) => selected.has(versionOf(key)));
    if (counted !== undefined)
        return different(`the checksum of ${(0,grammar/* quote */.hD)(counted)} ${comes(counted)}, which go.mod asks for`);
    return same(moved, 'of versions that go.mod does not ask for');
}
function same(moved, what) {
    const many = moved.length === 1 ? '1 checksum' : `${moved.length} checksums`;
    const shown = moved.slice(0, 3).map((key) => (0,grammar/* quote */.hD)(key));
    if (moved.length > shown.length)
        shown.push(`${moved.length - shown.length} more`);
    return { kind: 'same', proof: 'lock-file', why: `${many} came or went, ${what}: ${shown.join(', ')}` };
}
async function isWorkspace({ base, head }) {
    for (const { files } of [base, head]) {
        if ((await files.list()).some((path) => path === 'go.work' || path.endsWith('/go.work')))
            return true;
    }
    return false;
}
/** The versions that the go.mod beside it asks for, or why they are not known. */
async function compare_sum_selectedBy({ files }, folder) {
    const path = folder === '' ? 'go.mod' : `${folder}/go.mod`;
    const text = decodeText((await files.read([path])).get(path));
    if (text === undefined)
        return 'there is no go.mod beside it on both sides';
    const read = readModFile('go.mod', text);
    if (read.kind === 'fault')
        return `the go.mod beside it cannot be read as Go reads it: ${read.what}`;
    if (!namesWholeBuild(read.file))
        return 'the go.mod beside it is of a Go before 1.17 and does not list the whole build';
    return read.file.selected;
}

;// CONCATENATED MODULE: ./packages/content/lib/go/prover.js


const names = new Set(['go.mod', 'go.work', 'go.sum', 'go.work.sum']);
/** Proves that a manifest or checksum file of Go changed in nothing that the build takes in. */
const goProver = {
    covers: (path, change) => change === 'modified' && names.has(nameOf(path)),
    prove: async (versions, sides) => {
        const name = nameOf(versions.path);
        return name === 'go.mod' || name === 'go.work'
            ? compareModFiles(name, versions)
            : await compareSums(versions, sides);
    },
};
const nameOf = (path) => path.slice(path.lastIndexOf('/') + 1);

// EXTERNAL MODULE: ./packages/workspace/lib/npm/json.js
var npm_json = __webpack_require__(4407);
;// CONCATENATED MODULE: ./packages/content/lib/npm/importers.js



/** @param folder of the lock file. @throws FilesUnreadable */
async function importersOf(side, roots, folder) {
    if (roots.length === 0)
        return { kind: 'everything', why: 'the policy names no closure.roots' };
    const closure = (0,lib_closure/* closureOf */.T)(await side.workspace(), roots);
    const [fault] = closure.faults;
    if (fault !== undefined)
        return { kind: 'everything', why: fault };
    const [missing] = closure.missingRoots;
    if (missing !== undefined)
        return { kind: 'everything', why: `there is no package in ${(0,grammar/* quote */.hD)(missing)}` };
    const members = [...closure.members.keys()].filter(({ ecosystem }) => ecosystem === 'npm');
    // what is built from no package may still take in what a script of it has installed
    if (members.length === 0)
        return { kind: 'everything', why: 'the roots are no packages of npm' };
    const within = folder === '' ? '' : `${folder}/`;
    const inside = members.filter((member) => member.folder === folder || member.folder.startsWith(within));
    return {
        kind: 'folders',
        folders: inside.map((member) => member.folder.slice(within.length)),
        members: inside,
    };
}
/**
 * The lock file of yarn 1 with the importers that it does not name, taken from their manifests. As it was where a
 * manifest asks for something that the lock file does not hold, and none of the repository's packages is called so.
 */
async function withManifests(lock, side, folder, members) {
    const own = new Set((await side.workspace()).members.filter(isNpm).map(({ name }) => name));
    const top = folder === '' ? 'package.json' : `${folder}/package.json`;
    const contents = await side.files.read([...new Set([top, ...members.map(({ manifest }) => manifest)])]);
    const root = (0,npm_json/* readJson */.Vh)(contents.get(top));
    // they replace what a manifest asks for
    if (root.kind === 'fault' || !(0,npm_json/* isObject */.Gv)(root.value) || (0,npm_json/* jsonAt */.og)(root.value, 'resolutions') !== undefined)
        return lock;
    const entries = new Map(lock.entries);
    const importers = new Map();
    for (const member of members) {
        const patterns = patternsOf(contents.get(member.manifest));
        const missing = patterns?.filter(({ name, pattern }) => !lock.entries.has(pattern) && !own.has(name));
        if (patterns === undefined || missing === undefined || missing.length > 0)
            return lock;
        const key = `importer ${member.folder}`;
        const needs = patterns.map(({ pattern }) => pattern).filter((pattern) => lock.entries.has(pattern));
        entries.set(key, {
            name: member.name,
            version: '',
            fields: new Map([['needs', needs.toSorted().join('\n')]]),
            needs,
        });
        importers.set(folder === '' ? member.folder : member.folder.slice(folder.length + 1), key);
    }
    return { ...lock, entries, importers };
}
const isNpm = ({ ecosystem }) => ecosystem === 'npm';
function patternsOf(bytes) {
    const json = (0,npm_json/* readJson */.Vh)(bytes);
    if (json.kind === 'fault' || !(0,npm_json/* isObject */.Gv)(json.value))
        return undefined;
    const { value } = json;
    const sections = ['dependencies', 'devDependencies', 'optionalDependencies'].map((key) => (0,npm_json/* jsonAt */.og)(value, key) ?? {});
    if (!sections.every(npm_json/* isObject */.Gv))
        return undefined;
    const wanted = sections.flatMap((section) => Object.entries(section));
    if (wanted.some(([, range]) => typeof range !== 'string'))
        return undefined;
    return wanted.map(([name, range]) => ({ name, pattern: `${name}@${range}` }));
}

;// CONCATENATED MODULE: ./packages/content/lib/npm/lock.js


/** Everything that the importers need, and themselves. `undefined`: it cannot be told, so everything counts. */
function lock_reachOf({ entries, importers }, folders) {
    if (importers === undefined || folders === undefined)
        return undefined;
    const reached = new Set();
    const waiting = [];
    for (const folder of folders) {
        const key = importers.get(folder);
        if (key === undefined)
            return undefined;
        waiting.push(key);
    }
    for (const key of waiting) {
        if (reached.has(key))
            continue;
        reached.add(key);
        const needs = entries.get(key)?.needs;
        if (needs === undefined)
            return undefined;
        for (const need of needs)
            if (!reached.has(need))
                waiting.push(need);
    }
    return reached;
}
/** @param roots whose build the reach stands for, to name them */
function compareLocks(old, now, roots) {
    const setting = firstDifference(old.lock.settings, now.lock.settings);
    if (setting !== undefined)
        return different(`${(0,grammar/* quote */.hD)(setting)} of the lock file changed`);
    const counted = [];
    const drifted = [];
    for (const key of new Set([...old.lock.entries.keys(), ...now.lock.entries.keys()])) {
        const [was, is] = [old.lock.entries.get(key), now.lock.entries.get(key)];
        const [wasIn, isIn] = [isReached(old, key), isReached(now, key)];
        const change = changeOf(was, is);
        if (change !== undefined)
            (wasIn || isIn ? counted : drifted).push(change);
        else if (wasIn !== isIn && is !== undefined)
            counted.push({ kind: 'reach', entry: is, needed: isIn });
    }
    if (counted.length > 0)
        return different(list(describe(counted), 1));
    if (drifted.length === 0) {
        return {
            kind: 'same',
            proof: 'lock-file',
            why: `only the form differs: ${now.lock.entries.size} entries are the same`,
        };
    }
    const what = describe(drifted);
    const many = what.length === 1 ? '1 package' : `${what.length} packages`;
    const where = `outside what ${roots.map((root) => (0,grammar/* quote */.hD)(root)).join(', ')} is built from`;
    return { kind: 'same', proof: 'lock-file', why: `${many} drifted ${where}: ${list(what, 5)}` };
}
const isReached = ({ lock, reach }, key) => reach === undefined ? lock.entries.has(key) : reach.has(key);
function changeOf(was, is) {
    if (is === undefined)
        return was === undefined ? undefined : { kind: 'gone', entry: was };
    if (was === undefined)
        return { kind: 'new', entry: is };
    if (was.version !== is.version)
        return { kind: 'moved', from: was.version, entry: is };
    const field = firstDifference(was.fields, is.fields);
    return field === undefined ? undefined : { kind: 'field', field, entry: is };
}
/** Packages from elsewhere first; the repository's own only where there are no others, for they ask for them. */
function describe(changes) {
    const foreign = changes.filter(({ entry }) => entry.version !== '');
    const byName = Map.groupBy(foreign.length > 0 ? foreign : changes, ({ entry }) => entry.name);
    const texts = [...byName.values()].flatMap((all) => {
        const [[first, ...others], [added, ...rest]] = [
            all.filter(({ kind }) => kind === 'gone'),
            all.filter(({ kind }) => kind === 'new'),
        ];
        // where a version is part of the key, one that moves goes and comes
        const swapped = first !== undefined && added !== undefined && others.length + rest.length === 0;
        const alone = all.filter((each) => !swapped || (each !== first && each !== added)).map(lock_sentence);
        return [...new Set(swapped ? [move(first.entry.version, added.entry), ...alone] : alone)];
    });
    return [...texts.filter((text) => text.includes('\u2192')), ...texts.filter((text) => !text.includes('\u2192'))];
}
function lock_sentence(change) {
    const { entry } = change;
    switch (change.kind) {
        case 'new':
        case 'gone':
            return `${label(entry)} is ${change.kind}`;
        case 'moved':
            return move(change.from, entry);
        case 'field':
            return `${(0,grammar/* quote */.hD)(change.field)} of ${label(entry)} changed`;
        case 'reach':
            return `${label(entry)} is ${change.needed ? 'needed now' : 'needed no longer'}`;
    }
}
/** A key may tell peers, too: then the version is the same, and what it meets there is not. */
const move = (from, { name, version }) => from === version
    ? `the peers of ${(0,grammar/* quote */.hD)(name)} ${show(version)} changed`
    : `${(0,grammar/* quote */.hD)(name)} ${show(from)} \u2192 ${show(version)}`;
const label = ({ name, version }) => version === '' ? (0,grammar/* quote */.hD)(name) : `${(0,grammar/* quote */.hD)(name)} ${show(version)}`;
/** A version is text from outside, too; quoted only where it does not look like one. */
const show = (version) => (/^[\w.+-]{1,60}$/.test(version) ? version : (0,grammar/* quote */.hD)(version));
/** The name of the first field that differs, in a fixed order. */
function firstDifference(was, is) {
    return [...new Set([...was.keys(), ...is.keys()])].toSorted().find((name) => was.get(name) !== is.get(name));
}
function list(items, most) {
    const shown = items.slice(0, most).join(', ');
    return items.length > most ? `${shown} and ${items.length - most} more` : shown;
}

// EXTERNAL MODULE: ./packages/ports/lib/json.js
var json = __webpack_require__(6066);
;// CONCATENATED MODULE: ./packages/content/lib/npm/package-json.js



/**
 * Read by people and by registries' pages; no installer, runtime or bundler builds anything else from them. `version`
 * belongs here by the policy's word: a release that changes nothing but its number is no new build. Where a version
 * decides whether a range is met from the repository, the lock file changes, too, and is judged of itself.
 */
const package_json_inert = new Set([
    'version',
    'description',
    'keywords',
    'homepage',
    'bugs',
    'license',
    'licenses',
    'author',
    'contributors',
    'maintainers',
    'funding',
    'repository',
]);
/** Scripts that only judge the sources; `pretest` and `posttest` run around `test` alone. */
const judging = new Set(['test', 'pretest', 'posttest', 'lint', 'format']);
/** Maps whose order no tool reads. Of `exports`, `imports` and `overrides` the first key that fits is taken. */
const package_json_unordered = new Set([
    'dependencies',
    'devDependencies',
    'optionalDependencies',
    'peerDependencies',
    'peerDependenciesMeta',
    'dependenciesMeta',
    'engines',
    'bin',
    'scripts',
]);
/** Absent and empty are the same. */
const emptyIsNone = new Set([...package_json_unordered].filter((key) => key !== 'bin'));
/** By keys: what is not known to be inert counts, since any tool may read any key. */
function comparePackageJson({ before, after }) {
    const [old, now] = [(0,npm_json/* readJson */.Vh)(before), (0,npm_json/* readJson */.Vh)(after)];
    if (old.kind === 'fault')
        return unproven(`the old version cannot be compared: ${old.what}`);
    if (now.kind === 'fault')
        return unproven(`the new version cannot be compared: ${now.what}`);
    if (!(0,npm_json/* isObject */.Gv)(old.value) || !(0,npm_json/* isObject */.Gv)(now.value))
        return unproven('one version is no JSON object');
    const [was, is] = [old.value, now.value];
    const changed = [];
    for (const key of new Set([...Object.keys(was), ...Object.keys(is)])) {
        const [left, right] = [(0,npm_json/* jsonAt */.og)(was, key), (0,npm_json/* jsonAt */.og)(is, key)];
        if (key === 'scripts') {
            const name = changedScript(left, right);
            if (name !== undefined)
                return different(name === '' ? 'scripts changed' : `the script ${(0,grammar/* quote */.hD)(name)} changed`);
        }
        else if (!package_json_inert.has(key) && package_json_spell(key, left) !== package_json_spell(key, right))
            return different(package_json_describe(key, left, right));
        if (order(left) !== order(right))
            changed.push(key);
    }
    return changed.length === 0
        ? { kind: 'same', proof: 'formatting-only', why: 'only blanks and the order of keys differ' }
        : { kind: 'same', proof: 'manifest', why: `only ${changed.toSorted().join(', ')} changed: no build reads that` };
}
const order = (value) => (value === undefined ? '' : (0,json/* canonicalJson */.d)(value));
/** Equal for values that tools take for the same. */
function package_json_spell(key, value) {
    if (value === undefined)
        return '';
    if (emptyIsNone.has(key) && (0,npm_json/* isObject */.Gv)(value) && Object.keys(value).length === 0)
        return '';
    return package_json_unordered.has(key) ? (0,json/* canonicalJson */.d)(value) : JSON.stringify(value);
}
function package_json_describe(key, left, right) {
    if (left === undefined)
        return `${(0,grammar/* quote */.hD)(key)} is new`;
    if (right === undefined)
        return `${(0,grammar/* quote */.hD)(key)} is gone`;
    if (!(0,npm_json/* isObject */.Gv)(left) || !(0,npm_json/* isObject */.Gv)(right))
        return `${(0,grammar/* quote */.hD)(key)} changed`;
    const names = [...new Set([...Object.keys(left), ...Object.keys(right)])];
    const name = names.find((each) => order((0,npm_json/* jsonAt */.og)(left, each)) !== order((0,npm_json/* jsonAt */.og)(right, each)));
    if (name === undefined)
        return `the order of ${(0,grammar/* quote */.hD)(key)} changed`;
    const [was, is] = [(0,npm_json/* jsonAt */.og)(left, name), (0,npm_json/* jsonAt */.og)(right, name)];
    if (was === undefined)
        return `${key}: ${(0,grammar/* quote */.hD)(name)} is new`;
    if (is === undefined)
        return `${key}: ${(0,grammar/* quote */.hD)(name)} is gone`;
    return typeof was === 'string' && typeof is === 'string'
        ? `${key}: ${(0,grammar/* quote */.hD)(name)} became ${(0,grammar/* quote */.hD)(is)}, it was ${(0,grammar/* quote */.hD)(was)}`
        : `${key}: ${(0,grammar/* quote */.hD)(name)} changed`;
}
/** The first script that changed and may take part in a build; empty when there is no telling which. */
function changedScript(left, right) {
    const [was, is] = [left ?? {}, right ?? {}];
    if (!(0,npm_json/* isObject */.Gv)(was) || !(0,npm_json/* isObject */.Gv)(is))
        return order(left) === order(right) ? undefined : '';
    return [...new Set([...Object.keys(was), ...Object.keys(is)])].find((name) => order((0,npm_json/* jsonAt */.og)(was, name)) !== order((0,npm_json/* jsonAt */.og)(is, name)) &&
        !(judging.has(name) && !isCalled(name, was) && !isCalled(name, is)));
}
/** Whether a script that counts may run it: by name, or by a pattern of names (`run-s *`). */
function isCalled(name, scripts) {
    const word = name.replace(/^(?:pre|post)/, '');
    return Object.entries(scripts).some(([other, text]) => !judging.has(other) && (typeof text !== 'string' || text.includes(word) || text.includes('*')));
}

;// CONCATENATED MODULE: ./packages/content/lib/npm/package-lock.js


/** What lockfile versions 1 to 3 are made of; anything else may mean more than is compared here. */
const known = {
    top: new Set(['name', 'version', 'lockfileVersion', 'requires', 'packages', 'dependencies', 'preserveSymlinks']),
    entry: new Set([
        'name',
        'version',
        'resolved',
        'integrity',
        'link',
        'dev',
        'optional',
        'devOptional',
        'peer',
        'inBundle',
        'hasInstallScript',
        'hasShrinkwrap',
        'bin',
        'license',
        'engines',
        'os',
        'cpu',
        'libc',
        'deprecated',
        'funding',
        'dependencies',
        'devDependencies',
        'optionalDependencies',
        'peerDependencies',
        'peerDependenciesMeta',
        'bundleDependencies',
        'acceptDependencies',
        'workspaces',
        'extraneous',
    ]),
    legacy: new Set([
        'version',
        'resolved',
        'integrity',
        'bundled',
        'dev',
        'optional',
        'peer',
        'requires',
        'dependencies',
        'from',
        'extraneous',
    ]),
};
/** Said of a package, not read from it. */
const package_lock_inert = new Set(['license', 'deprecated', 'funding']);
/** package-lock.json and npm-shrinkwrap.json. */
function readPackageLock(bytes) {
    const json = (0,npm_json/* readJson */.Vh)(bytes);
    if (json.kind === 'fault')
        return json;
    const { value } = json;
    if (!(0,npm_json/* isObject */.Gv)(value))
        return fault('it is no JSON object');
    const strange = Object.keys(value).find((key) => !known.top.has(key));
    if (strange !== undefined)
        return fault(`${JSON.stringify(strange.slice(0, 60))} is no key of a lock file of npm`);
    const version = (0,npm_json/* jsonAt */.og)(value, 'lockfileVersion');
    if (version !== 1 && version !== 2 && version !== 3)
        return fault('its lockfileVersion is none of 1, 2 and 3');
    const settings = new Map(['lockfileVersion', 'requires', 'preserveSymlinks'].map((key) => [key, package_lock_spell((0,npm_json/* jsonAt */.og)(value, key))]));
    const legacy = new Map();
    if (!flatten((0,npm_json/* jsonAt */.og)(value, 'dependencies') ?? {}, '', legacy))
        return fault('its dependencies are of an unknown form');
    const packages = version === 1 ? {} : (0,npm_json/* jsonAt */.og)(value, 'packages');
    if (!(0,npm_json/* isObject */.Gv)(packages))
        return fault('its packages are no JSON object');
    const entries = new Map();
    for (const [path, entry] of Object.entries(packages)) {
        if (!(0,npm_json/* isObject */.Gv)(entry) || Object.keys(entry).some((key) => !known.entry.has(key))) {
            return fault(`its entry ${JSON.stringify(path.slice(0, 60))} is of an unknown form`);
        }
        entries.set(path, entryOf(path, entry, packages, legacy.get(path)));
    }
    for (const [path, entry] of legacy)
        if (!entries.has(path))
            entries.set(path, legacyEntry(path, entry));
    const own = Object.keys(packages).filter((path) => !isInstalled(path));
    return {
        kind: 'lock',
        lock: { entries, importers: version === 1 ? undefined : new Map(own.map((path) => [path, path])), settings },
    };
}
const fault = (what) => ({ kind: 'fault', what });
const package_lock_spell = (value) => (value === undefined ? '' : (0,json/* canonicalJson */.d)(value));
const isInstalled = (path) => `/${path}`.includes('/node_modules/');
const textAt = (entry, key) => {
    const value = (0,npm_json/* jsonAt */.og)(entry, key);
    return typeof value === 'string' ? value : '';
};
/** What npm 6 reads, by the paths that later versions give it. False: of another form. */
function flatten(dependencies, around, found) {
    if (!(0,npm_json/* isObject */.Gv)(dependencies))
        return false;
    return Object.entries(dependencies).every(([name, entry]) => {
        if (!(0,npm_json/* isObject */.Gv)(entry) || Object.keys(entry).some((key) => !known.legacy.has(key)))
            return false;
        const path = `${around}node_modules/${name}`;
        found.set(path, entry);
        return flatten((0,npm_json/* jsonAt */.og)(entry, 'dependencies') ?? {}, `${path}/`, found);
    });
}
/** Without the nested ones, which are entries of their own. */
const legacyFields = (entry) => Object.entries(entry)
    .filter(([key]) => key !== 'dependencies')
    .map(([key, value]) => [`dependencies: ${key}`, package_lock_spell(value)]);
function legacyEntry(path, entry) {
    return {
        name: package_lock_nameOf(path),
        version: textAt(entry, 'version'),
        fields: new Map(legacyFields(entry)),
        needs: undefined,
    };
}
const package_lock_nameOf = (path) => path === '' ? 'the top package' : path.slice(`/${path}`.lastIndexOf('/node_modules/') + (isInstalled(path) ? 13 : 1));
function entryOf(path, entry, packages, legacy) {
    // name and version of the repository's own packages are copied from their manifests
    const ignored = isInstalled(path) ? package_lock_inert : new Set([...package_lock_inert, 'name', 'version']);
    const counted = Object.entries(entry).filter(([key]) => !ignored.has(key));
    const fields = new Map([
        ...counted.map(([key, value]) => [key, package_lock_spell(value)]),
        ...(legacy === undefined ? [] : legacyFields(legacy)),
    ]);
    const needs = needsOf(path, entry, packages);
    if (needs !== undefined)
        fields.set('what it resolves to', needs.toSorted().join('\n'));
    return {
        name: textAt(entry, 'name') || package_lock_nameOf(path),
        version: isInstalled(path) ? textAt(entry, 'version') : '',
        fields,
        needs,
    };
}
/** A missing one of the last three is usual: for another platform, not wanted, or of a package that is linked. */
const sections = ['dependencies', 'optionalDependencies', 'peerDependencies', 'devDependencies'];
function needsOf(path, entry, packages) {
    // what lies above the lock file has no node_modules that it tells of
    if (path.startsWith('..'))
        return undefined;
    if ((0,npm_json/* jsonAt */.og)(entry, 'link') === true) {
        const target = textAt(entry, 'resolved');
        return Object.hasOwn(packages, target) ? [target] : undefined;
    }
    const optional = (0,npm_json/* jsonAt */.og)(entry, 'optionalDependencies');
    const needs = [];
    for (const section of sections) {
        const wanted = (0,npm_json/* jsonAt */.og)(entry, section);
        if (wanted === undefined)
            continue;
        if (!(0,npm_json/* isObject */.Gv)(wanted))
            return undefined;
        for (const name of Object.keys(wanted)) {
            const found = resolve(path, name, packages);
            if (found !== undefined)
                needs.push(found);
            else if (section === 'dependencies' && !((0,npm_json/* isObject */.Gv)(optional) && Object.hasOwn(optional, name)))
                return undefined;
        }
    }
    return needs;
}
/** As Node looks for a package: in the node_modules beside, then in those of every folder above. */
function resolve(from, name, packages) {
    for (let folder = from;; folder = folder.slice(0, Math.max(folder.lastIndexOf('/'), 0))) {
        const path = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
        if (Object.hasOwn(packages, path))
            return path;
        if (folder === '')
            return undefined;
    }
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./packages/content/lib/npm/yaml.js

/** Enough for every lock file, and a bound for recursion. */
const maxDepth = 50;
/** What YAML 1.1 or 1.2 takes for nothing, a truth, a number or a date unless it is quoted. */
const noText = /^(?:~?|null|true|false|yes|no|on|off|y|n|[-+]?(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:e[-+]?\d+)?|[-+]?0[xob][\da-f_]+|[-+]?\d+(?::\d+)+(?:\.\d*)?|[-+]?\.(?:inf|nan)|\d{4}-\d\d?-\d\d?.*)$/i;
/**
 * One YAML document whose every scalar is the text that stands there, so that nothing is lost to numbers; what is
 * text only when quoted is marked where it is not. Anchors,
 * aliases, tags and keys that stand twice are refused: none of the tools writes them.
 */
function readYaml(text) {
    try {
        const documents = (0,dist/* parseAllDocuments */.hR)(text, {
            schema: 'failsafe',
            strict: true,
            uniqueKeys: true,
            merge: false,
            prettyErrors: false,
            logLevel: 'silent',
        });
        const [document, second] = Array.isArray(documents) ? documents : [];
        if (document === undefined)
            return { kind: 'fault', what: 'it is empty' };
        if (second !== undefined)
            return { kind: 'fault', what: 'it holds more than one document' };
        if (document.errors.length > 0)
            return { kind: 'fault', what: 'it is not YAML, or a key stands twice' };
        const value = toJson(document.contents, 0);
        return value === undefined
            ? { kind: 'fault', what: 'it has anchors, tags or strange keys' }
            : { kind: 'yaml', value };
    }
    catch (error) {
        if (error instanceof RangeError)
            return { kind: 'fault', what: 'it is nested too deeply' };
        throw error;
    }
}
function toJson(node, depth) {
    if (node === null)
        return ' (unquoted)';
    if (depth > maxDepth || (0,dist/* isAlias */.Vj)(node))
        return undefined;
    if ((0,dist/* isScalar */.jn)(node)) {
        const { value, type } = node;
        if (node.tag !== undefined || node.anchor !== undefined || typeof value !== 'string')
            return undefined;
        return type === 'PLAIN' && noText.test(value) ? `${value} (unquoted)` : value;
    }
    if ((0,dist/* isSeq */.oP)(node)) {
        if (node.tag !== undefined || node.anchor !== undefined)
            return undefined;
        const items = node.items.map((item) => toJson(item, depth + 1));
        return items.every((item) => item !== undefined) ? items : undefined;
    }
    if (!(0,dist/* isMap */.jh)(node) || node.tag !== undefined || node.anchor !== undefined)
        return undefined;
    const entries = [];
    for (const { key, value } of node.items) {
        const [name, item] = [toJson(key, depth + 1), toJson(value, depth + 1)];
        if (typeof name !== 'string' || item === undefined)
            return undefined;
        entries.push([name, item]);
    }
    return Object.fromEntries(entries);
}

;// CONCATENATED MODULE: ./packages/content/lib/npm/pnpm-lock.js




const pnpm_lock_known = {
    settings: new Set([
        'lockfileVersion',
        'settings',
        'overrides',
        'packageExtensionsChecksum',
        'pnpmfileChecksum',
        'catalogs',
        'ignoredOptionalDependencies',
        'patchedDependencies',
        'time',
    ]),
    importer: new Set([
        'dependencies',
        'devDependencies',
        'optionalDependencies',
        'dependenciesMeta',
        'publishDirectory',
        'specifiers',
    ]),
    package: new Set([
        'resolution',
        'engines',
        'cpu',
        'os',
        'libc',
        'deprecated',
        'hasBin',
        'peerDependencies',
        'dev',
        'optional',
        'peerDependenciesMeta',
        'bundledDependencies',
        'requiresBuild',
        'prepare',
        'patched',
        'name',
        'version',
        'id',
        'dependencies',
        'optionalDependencies',
        'transitivePeerDependencies',
    ]),
};
const edges = ['dependencies', 'devDependencies', 'optionalDependencies'];
/** pnpm-lock.yaml of the versions 6 (pnpm 8) and 9 (pnpm 9 and later). */
function readPnpmLock(bytes) {
    const text = decodeText(bytes);
    if (text === undefined)
        return pnpm_lock_fault('it is no file of UTF-8 text');
    const yaml = readYaml(text);
    if (yaml.kind === 'fault')
        return yaml;
    const { value } = yaml;
    if (!(0,npm_json/* isObject */.Gv)(value))
        return pnpm_lock_fault('it is no map');
    const version = (0,npm_json/* jsonAt */.og)(value, 'lockfileVersion');
    if (version !== '6.0' && version !== '6.1' && version !== '9.0')
        return pnpm_lock_fault('its lockfileVersion is neither 6 nor 9');
    const whole = new Set([...pnpm_lock_known.settings, ...pnpm_lock_known.importer, 'importers', 'packages', 'snapshots']);
    const strange = Object.keys(value).find((key) => !whole.has(key));
    if (strange !== undefined)
        return pnpm_lock_fault(`${JSON.stringify(strange.slice(0, 60))} is no key of a lock file of pnpm`);
    const importers = pnpm_lock_importersOf(value);
    const packages = mapsOf((0,npm_json/* jsonAt */.og)(value, 'packages'), pnpm_lock_known.package);
    const snapshots = version === '9.0' ? mapsOf((0,npm_json/* jsonAt */.og)(value, 'snapshots'), pnpm_lock_known.package) : packages;
    if (importers === undefined || packages === undefined || snapshots === undefined) {
        return pnpm_lock_fault('its importers, packages or snapshots are of an unknown form');
    }
    const entries = new Map();
    for (const [folder, importer] of importers)
        entries.set(importerKey(folder), importerEntry(folder, importer, importers, snapshots));
    for (const [key, snapshot] of snapshots) {
        const about = packages.get(key) ?? packages.get(withoutPeers(key));
        entries.set(key, packageEntry(key, snapshot, about, importers, snapshots));
    }
    // of no use to anything that is listed; compared all the same where everything counts
    const used = new Set([...snapshots.keys()].flatMap((key) => [key, withoutPeers(key)]));
    for (const [key, about] of packages) {
        if (!used.has(key)) {
            entries.set(`package ${key}`, packageEntry(key, about, about, importers, snapshots));
        }
    }
    const settings = new Map([...pnpm_lock_known.settings].map((key) => [key, pnpm_lock_spell((0,npm_json/* jsonAt */.og)(value, key))]));
    return {
        kind: 'lock',
        lock: {
            entries,
            importers: new Map([...importers.keys()].map((folder) => [folder, importerKey(folder)])),
            settings,
        },
    };
}
const pnpm_lock_fault = (what) => ({ kind: 'fault', what });
const pnpm_lock_spell = (value) => (value === undefined ? '' : (0,json/* canonicalJson */.d)(value));
const importerKey = (folder) => `importer ${folder}`;
const withoutPeers = (key) => key.replace(/\(.*$/s, '');
/** `undefined`: not a map of maps with these keys. */
function mapsOf(value, keys) {
    if (value === undefined)
        return new Map();
    if (!(0,npm_json/* isObject */.Gv)(value))
        return undefined;
    const found = new Map();
    for (const [name, item] of Object.entries(value)) {
        if (!(0,npm_json/* isObject */.Gv)(item) || Object.keys(item).some((key) => !keys.has(key)))
            return undefined;
        found.set(name, item);
    }
    return found;
}
/** By folder. A lock file of version 6 for one package has its sections at the top. */
function pnpm_lock_importersOf(value) {
    const listed = (0,npm_json/* jsonAt */.og)(value, 'importers');
    const own = Object.entries(value).filter(([key]) => pnpm_lock_known.importer.has(key));
    if (listed === undefined)
        return new Map([['', Object.fromEntries(own)]]);
    const found = own.length === 0 ? mapsOf(listed, pnpm_lock_known.importer) : undefined;
    return found === undefined
        ? undefined
        : new Map([...found].map(([folder, importer]) => [folder === '.' ? '' : folder, importer]));
}
function importerEntry(folder, importer, importers, snapshots) {
    const fields = new Map(Object.entries(importer).map(([key, item]) => [key, pnpm_lock_spell(item)]));
    const needs = pnpm_lock_needsOf(importer, folder, importers, snapshots);
    return { name: folder === '' ? 'the top package' : folder, version: '', fields, needs };
}
function packageEntry(key, snapshot, about, importers, snapshots) {
    const plain = withoutPeers(key).replace(/^\//, '');
    const at = plain.indexOf('@', 1);
    const counted = Object.entries({ ...about, ...snapshot }).filter(([field]) => field !== 'deprecated');
    return {
        name: at === -1 ? plain : plain.slice(0, at),
        version: at === -1 ? '' : plain.slice(at + 1),
        fields: new Map(counted.map(([field, item]) => [field, pnpm_lock_spell(item)])),
        // without what `packages` says of it there is no resolution to compare
        needs: about === undefined ? undefined : pnpm_lock_needsOf(snapshot, '', importers, snapshots),
    };
}
function pnpm_lock_needsOf(entry, folder, importers, snapshots) {
    const needs = [];
    for (const section of edges) {
        const wanted = (0,npm_json/* jsonAt */.og)(entry, section) ?? {};
        if (!(0,npm_json/* isObject */.Gv)(wanted))
            return undefined;
        for (const [name, item] of Object.entries(wanted)) {
            const version = (0,npm_json/* isObject */.Gv)(item) ? (0,npm_json/* jsonAt */.og)(item, 'version') : item;
            if (typeof version !== 'string')
                return undefined;
            if (version.startsWith('link:')) {
                const linked = linkedFolder(folder, version.slice('link:'.length));
                // a folder that is no importer has nothing in this file
                if (linked !== undefined && importers.has(linked))
                    needs.push(importerKey(linked));
                continue;
            }
            const candidates = [...new Set([`${name}@${version}`, version, `/${name}@${version}`, `/${version}`])];
            const found = candidates.filter((key) => snapshots.has(key));
            if (found.length !== 1)
                return undefined;
            needs.push(...found);
        }
    }
    return needs;
}
function linkedFolder(folder, path) {
    const parts = folder === '' ? [] : folder.split('/');
    for (const part of path.split('/')) {
        if (part === '..') {
            if (parts.pop() === undefined)
                return undefined;
        }
        else if (part !== '' && part !== '.')
            parts.push(part);
    }
    return parts.join('/');
}

;// CONCATENATED MODULE: ./packages/content/lib/npm/pnpm-workspace.js





/** Every setting counts, for the next version of pnpm may read it; comments and the order of settings do not. */
function comparePnpmWorkspaces({ before, after }) {
    const [was, is] = [settingsOf(before), settingsOf(after)];
    if (typeof was === 'string')
        return unproven(`the old version cannot be compared: ${was}`);
    if (typeof is === 'string')
        return unproven(`the new version cannot be compared: ${is}`);
    const changed = [...new Set([...was.keys(), ...is.keys()])].find((key) => was.get(key) !== is.get(key));
    if (changed !== undefined)
        return different(`${(0,grammar/* quote */.hD)(changed)} changed`);
    return { kind: 'same', proof: 'formatting-only', why: `only the form differs: ${is.size} settings are the same` };
}
/** The settings as they are spelled, in the order that each has within; or why there are none. */
function settingsOf(bytes) {
    const text = decodeText(bytes);
    if (text === undefined)
        return 'it is no file of UTF-8 text';
    const yaml = readYaml(text);
    if (yaml.kind === 'fault')
        return yaml.what;
    const { value } = yaml;
    if (!(0,npm_json/* isObject */.Gv)(value))
        return 'it is no map';
    return new Map(Object.keys(value).map((key) => [key, JSON.stringify((0,npm_json/* jsonAt */.og)(value, key))]));
}

;// CONCATENATED MODULE: ./packages/content/lib/npm/yarn-berry.js



const yarn_berry_known = new Set([
    'version',
    'resolution',
    'dependencies',
    'optionalDependencies',
    'peerDependencies',
    'dependenciesMeta',
    'peerDependenciesMeta',
    'bin',
    'checksum',
    'conditions',
    'languageName',
    'linkType',
]);
/** yarn.lock of yarn 2 and later: one entry for each resolution, under all descriptors that lead to it. */
function readYarnBerry(text) {
    const yaml = readYaml(text);
    if (yaml.kind === 'fault')
        return yaml;
    const { value } = yaml;
    if (!(0,npm_json/* isObject */.Gv)(value))
        return yarn_berry_fault('it is no map');
    const byDescriptor = new Map();
    const found = new Map();
    const settings = new Map();
    for (const [key, entry] of Object.entries(value)) {
        if (!(0,npm_json/* isObject */.Gv)(entry))
            return yarn_berry_fault('it holds something that is no entry');
        if (key === '__metadata') {
            for (const [name, item] of Object.entries(entry))
                settings.set(name, yarn_berry_spell(item));
            continue;
        }
        const resolution = (0,npm_json/* jsonAt */.og)(entry, 'resolution');
        const strange = Object.keys(entry).find((each) => !yarn_berry_known.has(each));
        if (typeof resolution !== 'string' || strange !== undefined || found.has(resolution)) {
            return yarn_berry_fault(`its entry ${JSON.stringify(key.slice(0, 60))} is of an unknown form`);
        }
        found.set(resolution, entry);
        for (const descriptor of key.split(/\s*,\s*/)) {
            if (byDescriptor.has(descriptor))
                return yarn_berry_fault(`${JSON.stringify(descriptor.slice(0, 60))} stands twice`);
            byDescriptor.set(descriptor, resolution);
        }
    }
    const byName = Map.groupBy(byDescriptor.keys(), yarn_berry_nameOf);
    const entries = new Map();
    const importers = new Map();
    for (const [resolution, entry] of found) {
        const folder = /@workspace:(.*)$/s.exec(resolution)?.[1];
        if (folder !== undefined)
            importers.set(folder === '.' ? '' : folder, resolution);
        entries.set(resolution, yarn_berry_entryOf(resolution, entry, folder !== undefined, byDescriptor, byName));
    }
    return { kind: 'lock', lock: { entries, importers, settings } };
}
const yarn_berry_fault = (what) => ({ kind: 'fault', what });
const yarn_berry_spell = (value) => (value === undefined ? '' : (0,json/* canonicalJson */.d)(value));
const yarn_berry_nameOf = (descriptor) => {
    const at = descriptor.indexOf('@', 1);
    return at === -1 ? descriptor : descriptor.slice(0, at);
};
function yarn_berry_entryOf(resolution, entry, own, byDescriptor, byName) {
    const version = (0,npm_json/* jsonAt */.og)(entry, 'version');
    const fields = new Map(Object.entries(entry).map(([key, item]) => [key, yarn_berry_spell(item)]));
    const needs = yarn_berry_needsOf(entry, byDescriptor, byName);
    if (needs !== undefined)
        fields.set('what it resolves to', needs.toSorted().join('\n'));
    return { name: yarn_berry_nameOf(resolution), version: own || typeof version !== 'string' ? '' : version, fields, needs };
}
function yarn_berry_needsOf(entry, byDescriptor, byName) {
    const needs = new Set();
    for (const section of ['dependencies', 'optionalDependencies']) {
        const wanted = (0,npm_json/* jsonAt */.og)(entry, section) ?? {};
        if (!(0,npm_json/* isObject */.Gv)(wanted))
            return undefined;
        for (const [name, range] of Object.entries(wanted)) {
            if (typeof range !== 'string')
                return undefined;
            const exact = [`${name}@${range}`, `${name}@npm:${range}`].find((each) => byDescriptor.has(each));
            const all = byName.get(name) ?? [];
            // yarn patches some packages of itself; where a resolution or extension hides the way, all of the name may be meant
            const taken = exact === undefined ? all : [exact, ...all.filter((each) => each.startsWith(`${name}@patch:`))];
            if (taken.length === 0)
                return undefined;
            for (const each of taken)
                needs.add(byDescriptor.get(each) ?? each);
        }
    }
    // a patch is made of what it patches
    const resolution = (0,npm_json/* jsonAt */.og)(entry, 'resolution');
    const patched = typeof resolution === 'string' ? /^(.+?)@patch:/s.exec(resolution) : null;
    for (const each of patched === null ? [] : (byName.get(patched[1] ?? '') ?? []))
        needs.add(byDescriptor.get(each) ?? each);
    return [...needs];
}

;// CONCATENATED MODULE: ./packages/content/lib/npm/yarn-classic.js
const yarn_classic_known = new Set(['version', 'resolved', 'integrity', 'name', 'uid', 'registry']);
const yarn_classic_sections = new Set(['dependencies', 'optionalDependencies']);
class Refused extends Error {
}
/**
 * yarn.lock of yarn 1: entries of `name@range` patterns, two blanks before a field, four before a dependency. Who of
 * the repository needs what stands in the manifests, not here.
 */
function readYarnClassic(text) {
    try {
        const entries = new Map();
        for (const draft of draftsOf(text.split('\n'))) {
            for (const pattern of draft.patterns) {
                if (entries.has(pattern))
                    throw new Refused(`${JSON.stringify(pattern.slice(0, 60))} stands twice`);
                entries.set(pattern, yarn_classic_entryOf(pattern, draft));
            }
        }
        // an entry without one that it needs leads nowhere
        for (const [pattern, entry] of entries) {
            if (entry.needs?.every((need) => entries.has(need)) === false)
                entries.set(pattern, { ...entry, needs: undefined });
        }
        return { kind: 'lock', lock: { entries, importers: undefined, settings: new Map() } };
    }
    catch (error) {
        if (error instanceof Refused)
            return { kind: 'fault', what: error.message };
        throw error;
    }
}
function yarn_classic_entryOf(pattern, { fields, needs }) {
    const version = fields.get('version') ?? '';
    return { name: yarn_classic_nameOf(pattern), version, fields, needs };
}
function yarn_classic_nameOf(pattern) {
    const at = pattern.indexOf('@', 1);
    return at === -1 ? pattern : pattern.slice(0, at);
}
function draftsOf(lines) {
    const drafts = [];
    let section;
    for (const [index, raw] of lines.entries()) {
        const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
        if (line === '' || line.startsWith('#'))
            continue;
        const refuse = () => new Refused(`line ${index + 1} is none of a lock file of yarn 1`);
        const [, blanks = '', rest = ''] = /^( *)(.*)$/s.exec(line) ?? [];
        const words = wordsOf(rest);
        const draft = drafts.at(-1);
        if (words === undefined)
            throw refuse();
        if (blanks === '') {
            const patterns = headOf(words);
            if (patterns === undefined || (draft !== undefined && !draft.fields.has('version')))
                throw refuse();
            drafts.push({ patterns, fields: new Map(), needs: [] });
            section = undefined;
            continue;
        }
        const [name = '', value = ''] = words;
        if (draft === undefined || words.length !== 2)
            throw refuse();
        if (blanks.length === 2 && value === ':' && yarn_classic_sections.has(name))
            section = name;
        else if (blanks.length === 2 && value !== ':' && yarn_classic_known.has(name) && !draft.fields.has(name)) {
            draft.fields.set(name, value);
            section = undefined;
        }
        else if (blanks.length === 4 &&
            section !== undefined &&
            value !== ':' &&
            !draft.fields.has(`${section}: ${name}`)) {
            draft.fields.set(`${section}: ${name}`, value);
            draft.needs.push(`${name}@${value}`);
        }
        else
            throw refuse();
    }
    const last = drafts.at(-1);
    if (last !== undefined && !last.fields.has('version'))
        throw new Refused('its last entry has no version');
    return drafts;
}
/** `a, b:` \u2192 the patterns. */
function headOf(words) {
    if (words.length < 2 || words.at(-1) !== ':')
        return undefined;
    const inner = words.slice(0, -1);
    const isComma = (word, index) => (index % 2 === 1) === (word === ',');
    return inner.length % 2 === 1 && inner.every(isComma) ? inner.filter((_, index) => index % 2 === 0) : undefined;
}
/** Quoted texts are JSON strings; a bare one begins with a letter or one of `/.-` and ends before a blank, a colon, a comma. */
function wordsOf(text) {
    const words = [];
    for (let rest = text; rest !== '';) {
        const [all = '', quoted, bare, mark] = /^(?:("(?:[^"\\]|\\.)*")|([A-Za-z0-9/.-][^\s:,]*)|([:,])) ?/.exec(rest) ?? [];
        if (all === '')
            return undefined;
        try {
            words.push(quoted === undefined ? (bare ?? mark ?? '') : JSON.parse(quoted));
        }
        catch {
            return undefined;
        }
        rest = rest.slice(all.length);
    }
    return words;
}

;// CONCATENATED MODULE: ./packages/content/lib/npm/prover.js











const locks = new Map([
    ['package-lock.json', 'npm'],
    ['npm-shrinkwrap.json', 'npm'],
    ['pnpm-lock.yaml', 'pnpm'],
    ['yarn.lock', 'yarn'],
]);
/** Proves that a manifest or lock file of npm, pnpm or yarn changed in nothing that the build takes in. */
const npmProver = {
    covers: (path, change) => {
        const name = prover_nameOf(path);
        return change === 'modified' && (locks.has(name) || name === 'package.json' || name === 'pnpm-workspace.yaml');
    },
    prove: async (versions, sides) => {
        const name = prover_nameOf(versions.path);
        const format = locks.get(name);
        if (format !== undefined)
            return await prover_proveLock(format, versions, sides);
        return name === 'package.json' ? comparePackageJson(versions) : comparePnpmWorkspaces(versions);
    },
};
const prover_nameOf = (path) => path.slice(path.lastIndexOf('/') + 1);
async function prover_proveLock(format, { path, before, after }, sides) {
    const [old, now] = [prover_read(format, before), prover_read(format, after)];
    if (old.kind === 'fault')
        return unproven(`the old lock file cannot be compared: ${old.what}`);
    if (now.kind === 'fault')
        return unproven(`the new lock file cannot be compared: ${now.what}`);
    if (isBerry(old.lock) !== isBerry(now.lock))
        return different('the format of the lock file changed');
    const folder = path.slice(0, Math.max(path.lastIndexOf('/'), 0));
    try {
        const [was, is] = [
            await reached(old.lock, sides.base, sides, folder),
            await reached(now.lock, sides.head, sides, folder),
        ];
        return compareLocks(was, is, sides.roots);
    }
    catch (error) {
        if (!(error instanceof files/* FilesUnreadable */.l))
            throw error;
        return unproven(`what the lock file is needed for cannot be told: ${error.message}`);
    }
}
function prover_read(format, bytes) {
    switch (format) {
        case 'npm':
            return readPackageLock(bytes);
        case 'pnpm':
            return readPnpmLock(bytes);
        case 'yarn': {
            const text = decodeText(bytes);
            if (text === undefined)
                return { kind: 'fault', what: 'it is no file of UTF-8 text' };
            return /^__metadata:/m.test(text) ? readYarnBerry(text) : readYarnClassic(text);
        }
    }
}
/** Only berry's has settings of its own format. */
const isBerry = ({ settings }) => settings.has('version');
async function reached(lock, side, { roots }, folder) {
    const importers = await importersOf(side, roots, folder);
    if (importers.kind === 'everything')
        return { lock, reach: undefined };
    const named = lock.importers === undefined && !isNpmOne(lock) ? await withManifests(lock, side, folder, importers.members) : lock;
    return { lock: named, reach: lock_reachOf(named, importers.folders) };
}
/** It knows no workspaces, and nests packages as npm does, not as yarn does. */
const isNpmOne = ({ settings }) => settings.has('lockfileVersion');

;// CONCATENATED MODULE: ./packages/content/lib/sources/compare.js

/** Whether two versions of a source differ in nothing but comments and blanks. */
function compareSources(scan, before, after) {
    const [old, now] = [scan(before), scan(after)];
    if (old.kind === 'fault')
        return unproven(`the old version cannot be read: line ${old.line}, ${old.what}`);
    if (now.kind === 'fault')
        return unproven(`the new version cannot be read: line ${now.line}, ${now.what}`);
    const at = compare_firstDifference(old.tokens, now.tokens);
    if (at !== -1)
        return different(`${tokenAt(old, at)} became ${tokenAt(now, at)}`);
    const lines = old.lines ?? now.lines;
    if (lines !== undefined && compare_firstDifference(old.lines ?? [], now.lines ?? []) !== -1) {
        return different('the text asks for its own line numbers, and lines moved');
    }
    const same = `${now.tokens.length} tokens are the same`;
    return compare_firstDifference(old.comments, now.comments) === -1
        ? { kind: 'same', proof: 'formatting-only', why: `only blanks differ: ${same}` }
        : { kind: 'same', proof: 'comments-only', why: `only comments and blanks differ: ${same}` };
}
function compare_firstDifference(old, now) {
    const length = Math.max(old.length, now.length);
    for (let at = 0; at < length; at++)
        if (old[at] !== now[at])
            return at;
    return -1;
}
function tokenAt(scan, at) {
    const token = scan.tokens[at];
    if (token === undefined)
        return 'the end';
    return JSON.stringify(token.length > 40 ? `${token.slice(0, 39)}\u2026` : token);
}

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
        const { kind, end } = lexer_tokenAt(text, at);
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
function lexer_tokenAt(text, at) {
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

;// CONCATENATED MODULE: ./packages/content/lib/sources/rust/positions.js
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

;// CONCATENATED MODULE: ./packages/content/lib/sources/rust/spelling.js
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
function spelling_spell(tokens, keep = () => true) {
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

;// CONCATENATED MODULE: ./packages/content/lib/rust-tests/attributes.js
/** Attributes of the compiler and its tools, which hand nothing to a macro. */
const attributes_inert = new Set('allow cfg cold deny deprecated doc expect forbid inline macro_use must_use no_implicit_prelude path warn'.split(' '));
const tools = /^(?:rustfmt|clippy|diagnostic|miri)::/;
/** Whether no macro of the project can see what it stands on. */
const isInert = ({ name }) => attributes_inert.has(name) || tools.test(name);
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
    const proof = compareSources((text) => {
        const { scan, tests } = scanOutsideTests(text);
        found += tests;
        return scan;
    }, before, after);
    if (proof.kind !== 'same')
        return proof;
    if (found === 0)
        return unproven('it holds no item that is only built for tests');
    return { kind: 'same', proof: 'tests-only', why: 'all that differs stands in items with #[cfg(test)]' };
}
function scanOutsideTests(source) {
    const lexed = lexRust(source);
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
    const lines = positionsOf(lexed, keep);
    return {
        scan: { kind: 'scanned', tokens: spelling_spell(tokens, keep), comments: [], ...(lines === undefined ? {} : { lines }) },
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
var smol_toml_dist = __webpack_require__(3292);
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
async function package_readPackage(files, manifests, folder) {
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
        return (0,smol_toml_dist/* parse */.qg)(text);
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
            texts.set(path, decodeText(content) ?? '\0');
        }
    }
    return texts;
}

;// CONCATENATED MODULE: ./packages/content/lib/rust-tests/mentions.js



function mentionsOf(source) {
    const lexed = lexRust(source);
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
function reach_reachOf({ folder, sources, links, targets }) {
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
    const around = await package_readPackage(files, manifests, folder);
    return typeof around === 'string' ? around : { around, reach: reach_reachOf(around) };
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
        const lexed = lexRust(source);
        return lexed.kind === 'fault' || lexed.tokens.some(({ kind, text }) => kind === 'literal' && text.includes(name));
    });
}

;// CONCATENATED MODULE: ./packages/content/lib/rust-tests/prover.js





/**
 * Proves that a change touches only what Cargo builds for tests, benches and examples: items with `#[cfg(test)]`,
 * sources that are only reached through one, and what is below `tests`, `benches` and `examples` of a package. Not seen:
 * other packages that name a file of this one by `#[path]` or `include!`, and build scripts that list folders.
 */
const rustTestsProver = {
    covers: (path) => path.endsWith('.rs'),
    prove: async (versions, sides) => {
        const inline = inlineProof(versions);
        if (inline?.kind === 'same')
            return inline;
        try {
            const placed = await placementProof(versions, sides);
            if (placed.kind === 'same' || inline?.kind !== 'different')
                return placed;
            return different(`${inline.why}, and ${placed.why}`);
        }
        catch (error) {
            if (error instanceof files/* FilesUnreadable */.l)
                return unproven(`its package cannot be read: ${error.message}`);
            throw error;
        }
    },
};
function inlineProof({ before, after }) {
    if (before === undefined || after === undefined)
        return undefined;
    const [old, now] = [decodeText(before), decodeText(after)];
    if (old === undefined || now === undefined)
        return unproven('one version is not UTF-8 text');
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
            return unproven(`at the ${name} ${placement.why}`);
        last = placement;
    }
    if (last === undefined)
        return unproven('it exists on neither side');
    return { kind: 'same', proof: 'tests-only', why: last.why };
}

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
const characters_plain = Array.from({ length: 0x80 }, (_, code) => /[\w$]/.test(String.fromCharCode(code)));
function startsName(text, at) {
    const code = text.charCodeAt(at);
    if (code < 0x80)
        return characters_plain[code] === true && !isDigit(code);
    return startOfName.test(String.fromCodePoint(text.codePointAt(at) ?? 0x20));
}
/** The end of what can stand in a name from `at` on, escapes not included. */
function endOfName(text, at) {
    let end = at;
    while (characters_plain[text.charCodeAt(end)] === true)
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
function reading_fault(reading, what, at = reading.at) {
    reading.fault ??= { at, what };
}
function emitBreak(reading) {
    if (reading.broken && reading.tokens.length > 0 && reading.tokens.at(-1) !== '\n')
        reading.tokens.push('\n');
    reading.broken = false;
}
/** Takes the text up to `end` as the next token. */
function take(reading, end, place) {
    reading_put(reading, reading.text.slice(reading.at, end), place);
    reading.at = end;
}
function reading_put(reading, token, place) {
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
                    return reading_fault(reading, 'a comment does not end');
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
        return reading_fault(reading, 'a comment behind <');
    reading_put(reading, '<', 'start');
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
            reading_fault(reading, 'a tag without a name');
        if (text[reading.at] === '<')
            openTypes(reading);
        return;
    }
    if (text[at] === '>')
        return endOpening(reading, tag);
    if (text[at] === '/') {
        takeInTag(reading, at + 1);
        skipBlanks(reading);
        return text[reading.at] === '>' ? endElement(reading) : reading_fault(reading, 'a slash inside a tag');
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
        return reading_fault(reading, 'a character that no attribute begins with');
    if (text[reading.at] !== '=')
        return;
    tag.bare = false;
    takeInTag(reading, reading.at + 1);
    skipBlanks(reading);
    const opener = text[reading.at];
    if (opener === '"' || opener === "'") {
        const end = text.indexOf(opener, reading.at + 1);
        if (end === -1)
            return reading_fault(reading, 'the value of an attribute does not end');
        return takeInTag(reading, end + 1);
    }
    if (opener === '<')
        return openTag(reading);
    if (opener !== '{')
        reading_fault(reading, 'an attribute without a value');
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
            reading_fault(reading, 'a name that goes on in the next line');
    }
    if (name !== '')
        reading_fault(reading, 'a name ends with a dot or a colon');
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
        return reading_fault(reading, `the element ${name} does not end`);
    if (text[end] === '{') {
        reading.frames.push({ kind: 'container', tokens: reading.tokens.length });
        reading_put(reading, '{', 'start');
        reading.at++;
    }
    else if (text[end] !== '<')
        reading_fault(reading, `${text[end]} in the text of an element`);
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
        reading_fault(reading, 'what may be an element or the parameters of a type');
    reading_put(reading, text, 'start');
}
function readClosing(reading, name) {
    // With a comment right behind it, compilers disagree whether `</` is one token.
    if (/[/*]/.test(reading.text[reading.at + 2] ?? ''))
        return reading_fault(reading, 'a comment behind </');
    takeInTag(reading, reading.at + 2);
    skipBlanks(reading);
    if (readName(reading) !== name || reading.text[reading.at] !== '>') {
        return reading_fault(reading, `the element ${name} is closed by another name`);
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
        return reading_fault(reading, `a slash behind ${last}`);
    if (place === 'start')
        return readPattern(reading);
    const certain = place === 'end' && !reading.broken;
    if (!certain && text.slice(at + 1, endOfLine(text, at)).includes('/')) {
        return reading_fault(reading, 'a slash that may divide or open a regular expression');
    }
    take(reading, text.charCodeAt(at + 1) === 0x3d ? at + 2 : at + 1, 'start');
}
function readPattern(reading) {
    const end = endOfPattern(reading.text, reading.at);
    if (end === -1)
        return reading_fault(reading, 'a regular expression does not end');
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
            reading_fault(reading, 'a bracket is not closed');
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
        return reading_fault(reading, 'an escape that is not part of a name');
    const end = nameWithEscapes.lastIndex;
    const name = text
        .slice(at, end)
        .replaceAll(/\\u(?:\{([\da-fA-F]+)\}|([\da-fA-F]{4}))/g, (_, braced, four) => String.fromCodePoint(Number.parseInt(braced ?? four ?? '', 16)));
    if (text[end] === '\\' || isReserved(name))
        return reading_fault(reading, 'an escape in a word of the language');
    take(reading, end, 'end');
}
function readNumber(reading) {
    const end = endOfNumber(reading.text, reading.at);
    if (end === -1 || startsName(reading.text, end) || /[\d\\]/.test(reading.text[end] ?? '')) {
        return reading_fault(reading, 'a number that cannot be read');
    }
    take(reading, end, 'end');
}
function readLiteral(reading, end, what) {
    if (end === -1)
        return reading_fault(reading, what);
    reading_put(reading, withPlainBreaks(reading.text.slice(reading.at, end)), 'end');
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
        return reading_fault(reading, 'a # without a name');
    take(reading, end, 'end');
}
function readPunctuator(reading, frame) {
    const { text, at } = reading;
    const punctuator = punctuatorAt(text, at);
    if (punctuator === undefined)
        return reading_fault(reading, `${JSON.stringify(text[at])} begins no token`);
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
                return reading_fault(reading, 'an HTML-like comment');
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
        return reading_fault(reading, 'an HTML-like comment');
    // TypeScript reads `<//` as the start of a closing tag wherever JSX may occur.
    if (reading.dialect !== 'typescript' && /^\/[^*]/.test(text.slice(end, end + 2))) {
        return reading_fault(reading, 'a closing tag');
    }
    if (frame?.kind === 'angle') {
        reading.frames.push({ kind: 'angle' });
        return take(reading, at + 1, 'start');
    }
    const element = end === at + 1 && readsAsElement(reading);
    if (element === 'unknown')
        return reading_fault(reading, 'a < that may compare or open an element');
    return element ? openTag(reading) : take(reading, end, 'start');
}
function code_close(reading, frame, closer) {
    const { at } = reading;
    if (frame === undefined)
        return reading_fault(reading, `${closer} closes nothing`);
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
    return reading_fault(reading, `${closer} closes no bracket of its kind`);
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
            reading_fault(reading, 'no program begins so', 0);
        reading.at = opening.length;
    }
}

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
    const kept = block
        ? // The scanner takes carriage returns out of a comment before it looks for a directive.
            comment.replaceAll('\r', '').startsWith('/*line ') || directiveInside.test(comment)
        : obeyed.test(comment) && !forLinters.test(comment);
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
const lexeme_word = /[\p{L}_][\p{L}\p{Nd}_]*/uy;
const operator = /<<=|>>=|&\^=|\.\.\.|&&|\|\||<-|\+\+|--|==|!=|<=|>=|:=|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|<<|>>|&\^|[-+*/%&|^<>=!()[\]{},;.:~]/y;
/** How far go/scanner reads a number, well-formed or not. */
const numeric = /0[xX][\da-fA-F_]*(?:\.[\da-fA-F_]*)?(?:[pP][+-]?[\d_]*)?i?|(?:0[oObB][\d_]*|\d[\d_]*)?(?:\.[\d_]*)?(?:[eEpP][+-]?[\d_]*)?i?/y;
const lexeme_digits = String.raw `\d(?:_?\d)*`;
const hex = String.raw `[\da-fA-F](?:_?[\da-fA-F])*`;
const wellFormed = [
    /0|[1-9](?:_?\d)*|0(?:_?[0-7])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+/,
    new RegExp(`0[xX]_?${hex}`),
    new RegExp(String.raw `${lexeme_digits}\.(?:${lexeme_digits})?(?:[eE][+-]?${lexeme_digits})?|${lexeme_digits}[eE][+-]?${lexeme_digits}`),
    new RegExp(String.raw `\.${lexeme_digits}(?:[eE][+-]?${lexeme_digits})?`),
    new RegExp(String.raw `0[xX](?:_?${hex}(?:\.(?:${hex})?)?|\.${hex})[pP][+-]?${lexeme_digits}`),
];
const lexeme_number = new RegExp(`^(?:${wellFormed.map(({ source }) => source).join('|')})$`);
const decimalDigits = new RegExp(`^${lexeme_digits}$`);
const lexeme_escape = /\\(?:[abfnrtv\\'"]|[0-7]{3}|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8})/y;
const rune = /'(?:[^'\\\n]|\\(?:[abfnrtv\\']|[0-7]{3}|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}))'/uy;
/** After these a line break ends the statement: the rule "Semicolons" of the specification. */
const endingWords = new Set(['break', 'continue', 'fallthrough', 'return']);
const endingOperators = new Set(['++', '--', ')', ']', '}']);
const keywords = new Set('break case chan const continue default defer else fallthrough for func go goto if import interface map package range return select struct switch type var'.split(' '));
const lexeme_fault = (what) => ({ kind: 'fault', what });
const token = (end, endsStatement = true) => ({ kind: 'token', end, endsStatement });
function lexemeAt(text, at) {
    const first = text.charAt(at);
    switch (first) {
        case '"':
            return stringAt(text, at);
        case '`': {
            const close = text.indexOf('`', at + 1);
            return close === -1 ? lexeme_fault('a raw string has no end') : token(close + 1);
        }
        case "'": {
            const read = match(rune, text, at);
            return read === undefined ? lexeme_fault('a rune literal is not one character') : token(at + read.length);
        }
        default:
    }
    if (/\d/.test(first) || (first === '.' && /\d/.test(text.charAt(at + 1))))
        return numberAt(text, at);
    const name = match(lexeme_word, text, at);
    if (name !== undefined)
        return token(at + name.length, !keywords.has(name) || endingWords.has(name));
    const sign = match(operator, text, at);
    if (sign !== undefined)
        return token(at + sign.length, endingOperators.has(sign));
    return lexeme_fault(`${JSON.stringify(String.fromCodePoint(text.codePointAt(at) ?? 0))} is no part of Go`);
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
                return lexeme_fault('a string holds an unknown escape');
            next += escaped.length;
        }
    }
    return lexeme_fault('a string has no end on its line');
}
function numberAt(text, at) {
    const read = match(numeric, text, at) ?? '';
    const real = read.endsWith('i') ? read.slice(0, -1) : read;
    // For the sake of old programs an imaginary number may begin with zeros and still be decimal.
    if (lexeme_number.test(real) || (real !== read && decimalDigits.test(real)))
        return token(at + read.length);
    return lexeme_fault(`${JSON.stringify(read)} is not a number`);
}
function match(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
}

;// CONCATENATED MODULE: ./packages/content/lib/sources/lines.js
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
            const end = go_commentEnd(text, at);
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
        return { kind: 'scanned', tokens: verbatim(text), comments: [] };
    // A `// +build` line counts only if a blank line follows before the package clause, and inside a block comment as well.
    const head = text.slice(0, header);
    if (head.includes('+build')) {
        const clause = starts.findIndex((start) => start >= header);
        const rest = clause === -1 ? [] : tokens.slice(clause);
        return { kind: 'scanned', tokens: [...verbatim(head), ...rest], comments };
    }
    if (!tokens.some((token) => lineReaders.has(token)))
        return { kind: 'scanned', tokens, comments };
    return { kind: 'scanned', tokens, comments, lines: linesAt(text, starts) };
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
function go_commentEnd(text, at) {
    if (text[at + 1] === '/') {
        const end = text.indexOf('\n', at);
        return end === -1 ? text.length : end;
    }
    const end = text.indexOf('*/', at + 2);
    return end === -1 ? -1 : end + 2;
}
const faultAt = (text, at, what) => ({ kind: 'fault', line: lineAt(text, at), what });

;// CONCATENATED MODULE: ./packages/content/lib/sources/python/comments.js
/** Type comments, and the directives of Cython, which compiles the same files. */
const comments_obeyed = /^#[ \t]*(?:type:|cython:|distutils:)/;
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
    return { kind: comments_obeyed.test(comment) ? 'token' : 'none' };
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
        return strings_fault('a string has no end');
    if (/[ft]/i.test(letters)) {
        const what = faultInTemplate(text, body, close, /r/i.test(letters));
        if (what !== undefined)
            return strings_fault(what);
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
const strings_fault = (what) => ({ kind: 'fault', what });

;// CONCATENATED MODULE: ./packages/content/lib/sources/python/lexeme.js

const python_lexeme_word = /[\p{XID_Start}_][\p{XID_Continue}]*/uy;
const lexeme_operator = /\*\*=|\/\/=|>>=|<<=|\.\.\.|\*\*|\/\/|>>|<<|->|:=|<=|>=|==|!=|<>|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|@=|[-+*/%@&|^~<>()[\]{},:.;=]/y;
const python_lexeme_digits = String.raw `\d(?:_?\d)*`;
const python_lexeme_number = new RegExp(String.raw `0[xX](?:_?[\da-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|` +
    String.raw `(?:${python_lexeme_digits}(?:\.(?:${python_lexeme_digits})?)?|\.${python_lexeme_digits})(?:[eE][+-]?${python_lexeme_digits})?[jJ]?`, 'y');
const nameCharacter = /[\p{XID_Continue}]/uy;
/** These may touch a number: `1if x else 2`. */
const keywordBehindNumber = /and|else|for|if|in|is|not|or/y;
const python_lexeme_fault = (what) => ({ kind: 'fault', what });
function lexeme_lexemeAt(text, at) {
    const first = text.charAt(at);
    if (first === '"' || first === "'")
        return lexeme_stringAt(text, at, '');
    if (/\d/.test(first) || (first === '.' && /\d/.test(text.charAt(at + 1))))
        return lexeme_numberAt(text, at);
    const name = lexeme_match(python_lexeme_word, text, at);
    if (name !== undefined) {
        const next = text.charAt(at + name.length);
        if ((next === '"' || next === "'") && isPrefix(name))
            return lexeme_stringAt(text, at + name.length, name);
        return { kind: 'token', end: at + name.length };
    }
    const sign = lexeme_match(lexeme_operator, text, at);
    if (sign !== undefined)
        return { kind: 'token', end: at + sign.length };
    return python_lexeme_fault(`${JSON.stringify(String.fromCodePoint(text.codePointAt(at) ?? 0))} is no part of Python`);
}
function lexeme_stringAt(text, quote, letters) {
    const literal = literalAt(text, quote, letters);
    return literal.kind === 'fault' ? literal : { kind: 'token', end: literal.end };
}
function lexeme_numberAt(text, at) {
    const read = lexeme_match(python_lexeme_number, text, at) ?? '';
    const end = at + read.length;
    if (/^0[\d_]*[1-9]/.test(read) && /^[\d_]+$/.test(read))
        return python_lexeme_fault(`${read} begins with a zero`);
    const touched = lexeme_match(nameCharacter, text, end) !== undefined && lexeme_match(keywordBehindNumber, text, end) === undefined;
    return touched ? python_lexeme_fault(`${text.slice(at, end + 1)} is not a number`) : { kind: 'token', end };
}
function lexeme_match(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
}

;// CONCATENATED MODULE: ./packages/content/lib/sources/python.js




const python_byteOrderMark = '\uFEFF';
// No token of Python is spelled like these.
const lineEnd = '(end of line)';
const indent = '(indent)';
const dedent = '(dedent)';
/** Names of the standard library through which a text learns its own line numbers. */
const python_lineReaders = new Set('_getframe currentframe f_lineno tb_lineno co_firstlineno co_lines co_positions getframeinfo extract_stack extract_tb'.split(' '));
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
    const body = text.startsWith(python_byteOrderMark) ? 1 : 0;
    const forbidden = text.slice(body).search(/[\0\r]/);
    if (forbidden !== -1)
        return python_faultAt(text, body + forbidden, 'there is a NUL or half a line break');
    const tokens = body === 1 ? [python_byteOrderMark] : [];
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
                return python_faultAt(text, at, 'a line continues before it has begun');
            if (first !== '' && first !== '\n' && first !== '#') {
                const step = blocks.step(blanks);
                if (step.kind === 'fault')
                    return python_faultAt(text, at, step.what);
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
                return python_faultAt(text, at, 'a backslash that continues no line');
            at += 2;
        }
        else if (first === '#') {
            const next = text.indexOf('\n', at);
            const end = next === -1 ? text.length : next;
            const comment = text.slice(at, end);
            const meaning = meaningOf(comment, headEnd === -1 || at < headEnd);
            if (meaning.kind === 'fault')
                return python_faultAt(text, at, meaning.what);
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
            const lexeme = lexeme_lexemeAt(text, at);
            if (lexeme.kind === 'fault')
                return python_faultAt(text, at, lexeme.what);
            const token = text.slice(at, lexeme.end);
            if (token === '(' || token === '[' || token === '{')
                brackets.push(token);
            else if (opening.has(token) && brackets.pop() !== opening.get(token)) {
                return python_faultAt(text, at, 'brackets do not match');
            }
            push(token, at);
            at = lexeme.end;
        }
    }
    if (brackets.length > 0)
        return python_faultAt(text, text.length, 'a bracket is not closed');
    if (!fresh)
        push(lineEnd, text.length);
    for (let open = blocks.open(); open > 0; open--)
        push(dedent, text.length);
    if (comments.some(opensMetadata) || tokens.some((token) => sourceReaders.has(token))) {
        return { kind: 'scanned', tokens: verbatim(source), comments: [] };
    }
    if (!tokens.some((token) => python_lineReaders.has(token)))
        return { kind: 'scanned', tokens, comments };
    return { kind: 'scanned', tokens, comments, lines: linesAt(text, starts) };
};
function blanksAt(text, at) {
    const blanks = /[ \t\f]*/y;
    blanks.lastIndex = at;
    return blanks.exec(text)?.[0] ?? '';
}
const python_faultAt = (text, at, what) => ({ kind: 'fault', line: lineAt(text, at), what });

;// CONCATENATED MODULE: ./packages/content/lib/sources/rust.js



/**
 * Rust of any edition. Doc comments are tokens, since they are attributes. Equal scans mean the same tokens with the same
 * spacing as far as macros are handed it. Accepted, and not told apart: places in panic messages and debug information,
 * and macros that read positions or the file itself, or print a whole item that they are put on as an attribute.
 */
const scanRust = (source) => {
    const lexed = lexRust(source);
    if (lexed.kind === 'fault')
        return lexed;
    const { tokens, comments } = lexed;
    const lines = positionsOf(lexed);
    return { kind: 'scanned', tokens: spelling_spell(tokens), comments, ...(lines === undefined ? {} : { lines }) };
};

;// CONCATENATED MODULE: ./packages/content/lib/sources/prover.js







const languages = {
    rust: { names: /\.rs$/, scan: scanRust },
    typescript: { names: /\.(?:[cm]?ts|tsx)$/, scan: scanEcmascript },
    javascript: { names: /\.(?:[cm]?js|jsx)$/, scan: scanEcmascript },
    go: { names: /\.go$/, scan: scanGo },
    python: { names: /\.pyi?$/, scan: scanPython },
};
/** Proves that only comments and blanks of a source changed. */
function sourceProver(language) {
    const { names, scan } = languages[language];
    return {
        covers: (path, change) => change === 'modified' && names.test(path),
        prove: async ({ path, before, after }) => {
            const [old, now] = [decodeText(before), decodeText(after)];
            if (old === undefined || now === undefined)
                return unproven('one version is not UTF-8 text');
            return compareSources((text) => scan(text, path), old, now);
        },
    };
}

;// CONCATENATED MODULE: ./packages/content/lib/provers.js







/** The proofs that the policy trusts. */
function proversOf({ comments, manifests, tests }) {
    return [
        ...comments.map(sourceProver),
        ...(manifests.cargo === undefined ? [] : [cargoProver]),
        ...(manifests.npm === undefined ? [] : [npmProver]),
        ...(manifests.go === undefined ? [] : [goProver]),
        ...(tests.includes('rust') ? [rustTestsProver] : []),
    ];
}
/** The first proof that holds; else why the first one that looked did not: it knows the file best. */
async function prove(provers, versions, sides) {
    const { path, before, after } = versions;
    const change = before === undefined ? 'added' : after === undefined ? 'deleted' : 'modified';
    let answer;
    for (const prover of provers) {
        if (!prover.covers(path, change))
            continue;
        const proof = await prover.prove(versions, sides);
        if (proof.kind === 'same') {
            const why = await rewrittenAtCheckout(path, sides);
            return why === undefined ? proof : unproven(why);
        }
        answer ??= proof;
    }
    return answer ?? unproven('no proof is about such a file');
}

;// CONCATENATED MODULE: ./packages/content/lib/index.js




/***/ })

};
