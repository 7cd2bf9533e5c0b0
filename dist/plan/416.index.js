const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 416;
export const ids = [416];
export const modules = {

/***/ 1416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  proveCargo: () => (/* binding */ proveCargo)
});

// EXTERNAL MODULE: ./packages/ports/lib/files.js
var files = __webpack_require__(645);
// EXTERNAL MODULE: ./packages/workspace/lib/cargo/toml.js
var cargo_toml = __webpack_require__(1078);
// EXTERNAL MODULE: ./packages/content/lib/proof.js
var proof = __webpack_require__(3501);
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
        return (0,proof/* unproven */.g)(`before the change ${old.why}`);
    if (now.kind === 'odd')
        return (0,proof/* unproven */.g)(now.why);
    const drift = driftOf(old.pinned, now.pinned);
    if (drift.length === 0) {
        return { kind: 'same', proof: 'lock-file', why: `it pins the same ${lock_file_packages(now.pinned.size)} as before` };
    }
    const { roots } = sides;
    if (roots.length === 0)
        return (0,proof/* different */.y)(`${lock_file_packages(drift.length)} changed: ${first(drift)}`);
    const [base, head] = [await cargoSide(sides.base, roots), await cargoSide(sides.head, roots)];
    const [was, is] = [reachOf(path, old.pinned, base), reachOf(path, now.pinned, head)];
    if (was.kind === 'unknown')
        return (0,proof/* unproven */.g)(`before the change ${was.why}`);
    if (is.kind === 'unknown')
        return (0,proof/* unproven */.g)(is.why);
    const reached = driftOf(was.pinned, is.pinned);
    const whom = roots.map(shownName).join(', ');
    if (reached.length > 0) {
        return (0,proof/* different */.y)(`${lock_file_packages(reached.length)} changed that ${whom} is built from: ${first(reached)}`);
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
        return (0,proof/* unproven */.g)(views);
    const [old, now] = views;
    const changed = changes(old.counts, now.counts);
    const inTests = changes(old.tests, now.tests);
    const inheritable = changes(old.inheritable, now.inheritable);
    const membership = changes(old.membership, now.membership);
    const inert = changes(old.inert, now.inert);
    if (changed.length > 0)
        return (0,proof/* different */.y)(sentence(changed, before, after));
    if (inTests.length > 0 && (testsReachTheBuild(before, atBase) || testsReachTheBuild(after, atHead))) {
        return (0,proof/* different */.y)(`${listed(inTests)} changed, and resolver 1 lets features of tests reach the build`);
    }
    if (inheritable.length > 0) {
        const used = await inheritedInside(path, inheritable, base, head);
        if (used.kind === 'unknown')
            return (0,proof/* unproven */.g)(used.why);
        if (used.kind === 'some')
            return (0,proof/* different */.y)(used.why);
    }
    if (membership.length > 0) {
        const why = whyMembershipCounts(base, head, sides.roots);
        if (why !== undefined)
            return (0,proof/* different */.y)(`${listed(membership)} changed, and ${why}`);
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

;// CONCATENATED MODULE: ./packages/content/lib/cargo/prove.js





async function proveCargo(versions, sides) {
    try {
        return await compare(versions, sides);
    }
    catch (error) {
        if (error instanceof files/* FilesUnreadable */.l)
            return (0,proof/* unproven */.g)(error.message);
        throw error;
    }
}
async function compare({ path, before, after }, sides) {
    if (before === undefined || after === undefined)
        return (0,proof/* unproven */.g)('it is not there on both sides');
    const [old, now] = [(0,cargo_toml/* parseToml */.MT)(before), (0,cargo_toml/* parseToml */.MT)(after)];
    if (old.kind === 'faulty')
        return (0,proof/* unproven */.g)(`before the change it ${old.why}`);
    if (now.kind === 'faulty')
        return (0,proof/* unproven */.g)(`it ${now.why}`);
    return path.endsWith('Cargo.lock')
        ? proveLock(path, old.table, now.table, sides)
        : proveManifest(path, old.table, now.table, sides);
}


/***/ }),

/***/ 1194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ mayBeBuilt),
/* harmony export */   b: () => (/* binding */ isBuildInput)
/* harmony export */ });
/**
 * Whether the build of whoever needs the member takes the file in without being told to: sources and manifests, not the
 * member's own tests. Of these no rule may say that they need nothing; anything else is in a build only when a source
 * names it, and there a rule's word stands.
 */
function isBuildInput({ ecosystem, folder, sources = [] }, path) {
    if (sources.some((source) => source === '' || path.startsWith(`${source}/`)))
        return isSource[ecosystem].test(path);
    if (folder !== '' && !path.startsWith(`${folder}/`))
        return false;
    const inside = folder === '' ? path : path.slice(folder.length + 1);
    return compiledBy[ecosystem](inside);
}
/** The same of a path whose package is not known: whether any build tool would take it in. */
function mayBeBuilt(path) {
    return Object.values(compiledBy).some((compiles) => compiles(path));
}
/** Sources and manifests; the file's place does not matter. */
const isSource = {
    cargo: /(?:^|\/)Cargo\.toml$|\.rs$/,
    npm: /(?:^|\/)package\.json$|\.(?:[cm]?[jt]sx?|json|wasm|node|vue|svelte)$/,
    go: /(?:^|\/)go\.mod$|\.(?:go|s|S|c|h|cc|cpp|hpp)$/,
};
const compiledBy = {
    cargo: (path) => isSource.cargo.test(path) && !/^(?:tests|benches|examples)\//.test(path),
    npm: (path) => isSource.npm.test(path) && !isTestOfNpm.test(path) && !isSettingOfTool.test(path),
    go: (path) => isSource.go.test(path) && !path.endsWith('_test.go'),
};
const isTestOfNpm = /(?:^|\/)(?:__tests__|__mocks__|tests?)\/|\.(?:test|spec)\.[cm]?[jt]sx?$/;
/** Any source is a program to npm; these only look at the others: dot files, and settings of linters and test runners. */
const isSettingOfTool = /(?:^|\/)\.|(?:^|\/)(?:eslint|prettier|stylelint|commitlint|lint-staged|jest|vitest|playwright|cypress)\.config\.[cm]?[jt]s$/;


/***/ }),

/***/ 9955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EM: () => (/* binding */ resolverOf),
/* harmony export */   Up: () => (/* binding */ patchesOf),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   vz: () => (/* binding */ sourceOf)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2531);
/* harmony import */ var _toml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1078);


/** `undefined`: neither a package nor a workspace, so nothing that cargo reads. */
function readManifest(folder, table) {
    const about = (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .tableAt */ .af)(table, 'package') ?? (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .tableAt */ .af)(table, 'project');
    const workspace = (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .tableAt */ .af)(table, 'workspace');
    const name = about === undefined ? undefined : (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(about, 'name');
    if (name === undefined && (workspace === undefined || about !== undefined))
        return undefined;
    const pointer = about === undefined ? undefined : (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(about, 'workspace');
    return {
        folder,
        ...(name === undefined ? {} : { name }),
        ...(pointer === undefined ? {} : { pointer }),
        ...(workspace === undefined ? {} : { workspace: readWorkspaceTable(workspace) }),
        dependencies: dependenciesOf(table),
        patches: patchesOf(table),
        targets: targetsOf(table, about),
        resolver: resolverOf(table),
    };
}
function readWorkspaceTable(table) {
    return {
        members: (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .textsAt */ .i1)(table, 'members'),
        exclude: (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .textsAt */ .i1)(table, 'exclude'),
        dependencies: (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .tableAt */ .af)(table, 'dependencies') ?? {},
    };
}
/** The tables of dependencies, with those for a platform; cargo takes the name of a table with `-` or with `_`. */
function dependenciesOf(table) {
    const platforms = Object.values((0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .tableAt */ .af)(table, 'target') ?? {}).filter(_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .isTable */ .bI);
    return [table, ...platforms].flatMap((holder) => [
        ...['dependencies', 'build-dependencies', 'build_dependencies'].flatMap((name) => entries(holder, name, 'build')),
        ...['dev-dependencies', 'dev_dependencies'].flatMap((name) => entries(holder, name, 'test')),
    ]);
}
function entries(holder, name, use) {
    return Object.entries((0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .tableAt */ .af)(holder, name) ?? {}).map(([key, specification]) => ({
        use,
        key,
        source: sourceOf(key, specification),
    }));
}
function sourceOf(key, specification) {
    if (!(0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .isTable */ .bI)(specification))
        return { kind: 'elsewhere', package: key };
    if ((0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(specification, 'workspace') === true)
        return { kind: 'inherited' };
    const name = (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(specification, 'package') ?? key;
    const path = (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(specification, 'path');
    if ((0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(specification, 'base') !== undefined) {
        return { kind: 'unknown', why: `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(key)} has a base, which a file outside the repository defines` };
    }
    return path === undefined ? { kind: 'elsewhere', package: name } : { kind: 'path', package: name, path };
}
/** Of a manifest or a configuration of cargo. */
function patchesOf(table) {
    const sources = Object.values((0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .tableAt */ .af)(table, 'patch') ?? {}).filter(_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .isTable */ .bI);
    const replace = (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .tableAt */ .af)(table, 'replace');
    return [...sources, ...(replace === undefined ? [] : [replace])]
        .flatMap((source) => Object.values(source).filter(_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .isTable */ .bI))
        .flatMap((specification) => (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .textsAt */ .i1)(specification, 'path'));
}
function targetsOf(table, about) {
    const library = (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .tableAt */ .af)(table, 'lib');
    return [
        ...(library === undefined ? [] : (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .textsAt */ .i1)(library, 'path')),
        ...(0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .tablesAt */ .dy)(table, 'bin').flatMap((binary) => (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .textsAt */ .i1)(binary, 'path')),
        ...(about === undefined ? [] : (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .textsAt */ .i1)(about, 'build')),
    ];
}
/** The version of the resolver that a root manifest asks for; where it says nothing, cargo's default for its edition. */
function resolverOf(table) {
    const about = (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .tableAt */ .af)(table, 'package') ?? (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .tableAt */ .af)(table, 'project');
    const workspace = (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .tableAt */ .af)(table, 'workspace');
    const [said] = [workspace, about].flatMap((holder) => (holder === undefined ? [] : (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .textsAt */ .i1)(holder, 'resolver')));
    if (said !== undefined)
        return said;
    if (about === undefined)
        return '1';
    const isInherited = (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .tableAt */ .af)(about, 'edition') !== undefined;
    const edition = (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(isInherited ? ((0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .tableAt */ .af)(workspace ?? {}, 'package') ?? {}) : about, 'edition') ?? '2015';
    return edition === '2015' || edition === '2018' ? '1' : '2';
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

/***/ 1078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   MT: () => (/* binding */ parseToml),
/* harmony export */   af: () => (/* binding */ tableAt),
/* harmony export */   bI: () => (/* binding */ isTable),
/* harmony export */   dy: () => (/* binding */ tablesAt),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   i1: () => (/* binding */ textsAt)
/* harmony export */ });
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3292);

/** A whole document. Integers are bigints, so that none loses digits. */
function parseToml(bytes) {
    try {
        const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
        return { kind: 'table', table: (0,smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, { integersAsBigInt: true }) };
    }
    catch (error) {
        if (error instanceof smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .TomlError */ .zx)
            return { kind: 'faulty', why: `is not valid TOML (line ${error.line})` };
        return { kind: 'faulty', why: 'is not UTF-8 text' };
    }
}
function isTable(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
function valueAt(table, key) {
    return Object.hasOwn(table, key) ? table[key] : undefined;
}
function tableAt(table, key) {
    const value = valueAt(table, key);
    return isTable(value) ? value : undefined;
}
function textAt(table, key) {
    const value = valueAt(table, key);
    return typeof value === 'string' ? value : undefined;
}
/** One string, or the strings of an array; anything else in it is left out. */
function textsAt(table, key) {
    const value = valueAt(table, key);
    if (typeof value === 'string')
        return [value];
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
function tablesAt(table, key) {
    const value = valueAt(table, key);
    return Array.isArray(value) ? value.filter(isTable) : [];
}


/***/ }),

/***/ 5514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ closureOf)
/* harmony export */ });
/* harmony import */ var _build_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1194);

/**
 * The members that the roots need, directly or through others. A path belongs to the member with the deepest folder
 * around it; where members of several ecosystems share a folder, being inside by one of them is being inside. It belongs
 * as well to a member whose targets begin beside or above it, so that a package laid into the sources of another does
 * not take them away, and sources outside a member's folder are its own. What a source names by itself (`#[path]`,
 * `include!`) is not followed.
 * @param roots folders of members, as the policy names them
 */
function closureOf(workspace, roots) {
    const byFolder = Map.groupBy(workspace.members, ({ folder }) => folder);
    const key = (ecosystem, folder) => `${ecosystem} ${folder}`;
    const byKey = new Map(workspace.members.map((member) => [key(member.ecosystem, member.folder), member]));
    const chains = new Map();
    const waiting = roots
        .flatMap((root) => byFolder.get(folderOf(root)) ?? [])
        .map((member) => [member, [member.name]]);
    for (const [member, chain] of waiting) {
        if (chains.has(member))
            continue;
        chains.set(member, chain);
        for (const folder of member.needs) {
            const needed = byKey.get(key(member.ecosystem, folder));
            if (needed !== undefined && !chains.has(needed))
                waiting.push([needed, [...chain, needed.name]]);
        }
    }
    const bySource = new Map();
    for (const member of chains.keys()) {
        for (const source of member.sources ?? [])
            bySource.set(source, [...(bySource.get(source) ?? []), member]);
    }
    return {
        members: chains,
        faults: [...workspace.faults, ...new Set([...chains.keys()].flatMap(({ faults = [] }) => faults))],
        missingRoots: roots.filter((root) => !byFolder.has(folderOf(root))),
        place(path) {
            const around = membersAround(byFolder, path);
            const owners = [...around.filter((member) => chains.has(member)), ...membersOfSources(bySource, path)];
            const [first] = around;
            const [inside] = owners;
            if (inside !== undefined) {
                const compiled = owners.some((member) => (0,_build_input_js__WEBPACK_IMPORTED_MODULE_0__/* .isBuildInput */ .b)(member, path));
                return { kind: 'inside', member: inside.name, chain: chains.get(inside) ?? [], compiled };
            }
            return first === undefined ? { kind: 'no-member' } : { kind: 'outside', member: first.name };
        },
    };
}
/** `./node/` and `node` are the same folder, `.` is the top. */
function folderOf(root) {
    return root
        .split('/')
        .filter((part) => part !== '' && part !== '.')
        .join('/');
}
/** The members with the deepest folder around `path`; several when ecosystems share it. */
function membersAround(byFolder, path) {
    for (const folder of foldersAround(path)) {
        const found = byFolder.get(folder);
        if (found !== undefined)
            return found;
    }
    return [];
}
function membersOfSources(bySource, path) {
    if (bySource.size === 0)
        return [];
    return foldersAround(path).flatMap((folder) => bySource.get(folder) ?? []);
}
/** The folders around a file, the deepest first, the top last. */
function foldersAround(path) {
    const folders = [];
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
        folders.push(path.slice(0, end));
    return [...folders, ''];
}


/***/ })

};
