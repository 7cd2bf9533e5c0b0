const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 497;
export const ids = [497,504];
export const modules = {

/***/ 9285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ namedArtifacts),
/* harmony export */   d: () => (/* binding */ listOfFiles)
/* harmony export */ });
/* harmony import */ var _shakedown_release__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4867);
/* harmony import */ var _uploads_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3574);


/** What is deployed, by digest: what the inputs name, and what is uploaded. */
async function namedArtifacts({ settings, trees }) {
    const uploads = await (0,_uploads_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactsOf */ .Ns)(trees, settings.uploads);
    // A path may have any length or form; in a record it has to be one word.
    const words = uploads.map(({ remote, sha256 }) => `upload:${encodeURI(remote.toWellFormed()).slice(0, 400)}@sha256:${sha256}`);
    return [...settings.releases.artifacts, ...words];
}
/** What the host keeps beside the record, so that a way back can tell whether the files are still those. */
async function listOfFiles({ trees }) {
    // A cancellation, or a file that was changed under our hands: the upload tells which, and nothing is started.
    const all = trees.map(async ({ remote, entries, digests }) => ({ remote, entries, digests: await digests }));
    return await Promise.all(all).then(_shakedown_release__WEBPACK_IMPORTED_MODULE_1__/* .writeList */ .y2, () => '');
}


/***/ }),

/***/ 2892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pI: () => (/* binding */ askAll),
  e2: () => (/* binding */ isBad),
  F7: () => (/* binding */ tellResult)
});

// EXTERNAL MODULE: ./packages/fleet/lib/in-turn.js
var in_turn = __webpack_require__(1671);
// EXTERNAL MODULE: ./packages/fleet/lib/cut.js
var cut = __webpack_require__(8918);
// EXTERNAL MODULE: ./packages/release/lib/put/questions.js
var questions = __webpack_require__(7444);
// EXTERNAL MODULE: ./packages/ssh/lib/connect-error.js
var connect_error = __webpack_require__(5833);
// EXTERNAL MODULE: ./actions/testnet-deployer/lib/running.js
var running = __webpack_require__(1853);
// EXTERNAL MODULE: ./actions/testnet-deployer/lib/verdict.js
var verdict = __webpack_require__(5963);
;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/host.js





/** Asks one host whether its service is healthy, and what it is. Never throws for what happens there. */
async function askHost(link, work, tools) {
    const { alias } = link.host;
    const started = tools.clock.now();
    const result = (part) => ({
        ...verdict/* nothingDone */.mh,
        alias,
        seconds: Math.round((tools.clock.now() - started) / 100) / 10,
        ...part,
        why: (0,cut/* cut */.J)(part.why),
    });
    let session;
    try {
        session = await link.session();
    }
    catch (error) {
        if (!(error instanceof connect_error/* ConnectError */.T))
            throw error;
        return result({ outcome: error.kind === 'cancelled' ? 'skipped' : 'failed', step: 'connect', why: error.message });
    }
    if (work.health !== '') {
        const ask = async (timeoutMs) => ({
            ...(await (0,running/* runOn */.l9)(session, work.health, timeoutMs, work, tools)),
            timeoutMs,
            refused: undefined,
            said: '',
            lines: [],
        });
        const sick = await (0,questions/* untilHealthy */.ym)(ask, work.healthTimeoutMs, tools);
        if (sick !== undefined)
            return result({ ...(0,running/* asFault */.Ps)(sick), step: 'health' });
    }
    if (work.versionCommand === '')
        return result({ outcome: 'ok', step: 'done', why: 'asked', exit: 0 });
    const asked = await (0,running/* runOn */.l9)(session, work.versionCommand, running/* QUESTION_TIMEOUT_MS */.ib, work, tools);
    const mute = (0,running/* describeFault */.Qx)(asked.outcome, 'the version command');
    if (mute !== undefined)
        return result({ ...mute, step: 'version' });
    const version = (0,cut/* cut */.J)(asked.lastLine.trim());
    if (version === '') {
        const why = 'the version command printed nothing, so what runs is unknown';
        return result({ outcome: 'failed', step: 'version', why });
    }
    const other = (0,questions/* compareVersion */.Gm)(version, work.expected);
    if (other !== undefined)
        return result({ outcome: 'failed', step: 'version', why: other, version });
    return result({ outcome: 'ok', step: 'done', why: `asked, runs ${version}`, exit: 0, version });
}

;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/asking.js



/** Asks all hosts that something else has deployed to. */
function askAll(fleet, work, concurrency, tools) {
    return (0,in_turn/* inTurn */.lo)([...fleet.links.values()], { strategy: 'parallel', concurrency, onFailure: 'continue' }, {
        work: async (link) => {
            const result = await askHost(link, work, tools);
            tellResult(result, tools);
            return result;
        },
        skip: ({ host }, why) => ({ ...verdict/* nothingDone */.mh, alias: host.alias, outcome: 'skipped', step: 'connect', why }),
        isBad: isBad,
        signal: tools.signal,
    });
}
function isBad({ outcome }) {
    return outcome === 'failed' || outcome === 'unknown';
}
/** The reason may quote the host. */
function tellResult({ alias, outcome, why, seconds }, { log }) {
    log.foreign(`${alias}: ${outcome}, ${why} (${seconds} s)`);
}


/***/ }),

/***/ 5042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q5: () => (/* binding */ connectAll),
  QS: () => (/* binding */ deployToAll),
  a5: () => (/* binding */ lineTo),
  dH: () => (/* binding */ notBegun),
  XC: () => (/* binding */ planOf)
});

// EXTERNAL MODULE: ./packages/fleet/lib/in-turn.js
var in_turn = __webpack_require__(1671);
// EXTERNAL MODULE: ./packages/fleet/lib/cut.js
var cut = __webpack_require__(8918);
// EXTERNAL MODULE: ./packages/ports/lib/event.js
var lib_event = __webpack_require__(9682);
// EXTERNAL MODULE: ./packages/release/lib/put/put-live.js + 8 modules
var put_live = __webpack_require__(3296);
// EXTERNAL MODULE: ./packages/ssh/lib/connect-error.js
var connect_error = __webpack_require__(5833);
// EXTERNAL MODULE: ./actions/testnet-deployer/lib/artifacts.js
var artifacts = __webpack_require__(9285);
// EXTERNAL MODULE: ./actions/testnet-deployer/lib/asking.js + 1 modules
var asking = __webpack_require__(2892);
// EXTERNAL MODULE: ./packages/ports/lib/problem.js
var problem = __webpack_require__(8405);
// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __webpack_require__(2531);
// EXTERNAL MODULE: ./packages/release/lib/put/run.js
var run = __webpack_require__(4604);
// EXTERNAL MODULE: ./packages/ports/lib/clock.js
var lib_clock = __webpack_require__(1412);
;// CONCATENATED MODULE: ./packages/ssh/lib/upload/remote-script.js
/**
 * What runs on the host. No name is ever part of these texts: names come over stdin, ended by NUL. They need bash,
 * coreutils or busybox, and tar, and keep to what bash 3.2 knows.
 */
const shared = `
refuse() { printf 'refused %s\\n' "$*"; exit 3; }

# Sets "path" to where $1 belongs.
locate() {
  case $root in
    /*) path=$root ;;
    "~") path=$HOME ;;
    "~/"*) path=$HOME/\${root#"~/"} ;;
    *) path=$HOME/$root ;;
  esac
  base=$path
  case $1 in
    /*) path=$1 ;;
    "~/"*) path=$HOME/\${1#"~/"} ;;
    *) path=$path/$1 ;;
  esac
  parent=\${path%/*}
  parent=\${parent:-/}
}

# Putting a folder in place removes what was there: that must not be somebody's home.
check_place() {
  case "$HOME/" in "$path/"*) refuse home ;; esac
  case "$base/" in "$path/"*) refuse root ;; esac
  if [ "$1" = d ]; then
    [ ! -L "$path" ] || refuse link
    [ -d "$path" ] || [ ! -e "$path" ] || refuse file
  else
    [ ! -d "$path" ] || refuse folder
  fi
}

# OpenSSL is several times faster, but only without names does it always print one line for each file.
fast=
is_fast() {
  [ -n "$fast" ] || if openssl dgst -sha256 -r </dev/null >/dev/null 2>&1; then fast=yes; else fast=no; fi
  [ "$fast" = yes ]
}
can_digest() { command -v sha256sum >/dev/null || command -v shasum >/dev/null || is_fast; }
digest() {
  local sum
  if is_fast; then sum=$(openssl dgst -sha256 -r); else sum=$(digests); fi
  printf '%s\\n' "\${sum:0:64}"
}
digests() {
  if command -v sha256sum >/dev/null; then sha256sum "$@"
  elif command -v shasum >/dev/null; then shasum -a 256 "$@"
  else openssl dgst -sha256 -r "$@"; fi
}
modes() { stat -c %a "$@" 2>/dev/null || stat -f %Lp "$@"; }
size() { stat -c %s "$1" 2>/dev/null || stat -f %z "$1"; }

# Sets "above" to the folder nearest to $path that is there already.
find_above() {
  above=$parent
  until [ -d "$above" ]; do above=\${above%/*}; above=\${above:-/}; done
  [ -w "$above" ] || refuse unwritable
}
# In KiB; nothing where df is missing.
free() { df -Pk "$above" 2>/dev/null | awk 'NR == 2 { print $4 }' 2>/dev/null || true; }

# Fields of a manifest from stdin, until an empty one: kind, mode, digest or target, path.
kinds=() wanted_modes=() marks=() paths=()
read_manifest() {
  local kind mode mark name
  kinds=() wanted_modes=() marks=() paths=()
  while IFS= read -r -d "" kind && [ -n "$kind" ]; do
    IFS= read -r -d "" mode && IFS= read -r -d "" mark && IFS= read -r -d "" name || refuse cut
    kinds+=("$kind") wanted_modes+=("$mode") marks+=("$mark") paths+=("$name")
  done
}

# Sets "differing" to the numbers of the files that are not at $1 as the manifest says, and "strange" to how many
# folders and links are not. $2: whether modes count.
batch=() numbers=()
judge_batch() {
  [ "\${#batch[@]}" -gt 0 ] || return 0
  local index=0 line found=() found_modes=()
  while IFS= read -r line; do line=\${line#\\\\}; found+=("\${line:0:64}"); done < <(
    if [ "\${#batch[@]}" -eq 1 ]; then digest <"\${batch[0]}"; else digests "\${batch[@]}"; fi 2>/dev/null
  )
  [ "$1" = no ] || while IFS= read -r line; do found_modes+=("$line"); done < <(modes "\${batch[@]}")
  for ((index = 0; index < \${#batch[@]}; index++)); do
    local number=\${numbers[index]}
    if [ "\${#found[@]}" -ne "\${#batch[@]}" ] || [ "\${found[index]}" != "\${marks[number]}" ]; then differing+=("$number")
    elif [ "$1" = yes ] && [ "\${found_modes[index]:-}" != "\${wanted_modes[number]}" ]; then differing+=("$number"); fi
  done
  batch=() numbers=()
}
compare() {
  local number place to
  differing=() strange=0
  for ((number = 0; number < \${#kinds[@]}; number++)); do
    place=$1\${paths[number]:+/\${paths[number]}}
    case \${kinds[number]} in
      d)
        if [ -L "$place" ] || [ ! -d "$place" ]; then strange=$((strange + 1))
        elif [ "$2" = yes ] && [ "$(modes "$place")" != "\${wanted_modes[number]}" ]; then strange=$((strange + 1)); fi
        ;;
      l)
        to=$(if [ -L "$place" ]; then readlink "$place"; fi; printf x)
        [ "$to" = "\${marks[number]}"$'\\n'x ] || strange=$((strange + 1))
        ;;
      *)
        if [ -L "$place" ] || [ ! -f "$place" ] || [ ! -r "$place" ]; then differing+=("$number")
        else
          batch+=("$place") numbers+=("$number")
          [ "\${#batch[@]}" -lt 200 ] || judge_batch "$2"
        fi
        ;;
    esac
  done
  judge_batch "$2"
}
`;
/**
 * Asked for all uploads in one round: what is already there? Stdin: for each upload its path, its kind (`d` or `f`),
 * and its manifest. Answers one line for each file that is missing and one for each upload.
 */
const surveyScript = `${shared}
can_digest || refuse digest
while IFS= read -r -d "" target; do
  IFS= read -r -d "" kind
  [ "$kind" = f ] || command -v tar >/dev/null || refuse tar
  read_manifest
  locate "$target"
  check_place "$kind"
  find_above
  compare "$path" yes
  for number in \${differing[@]+"\${differing[@]}"}; do printf 'want %s\\n' "$number"; done
  count=\${#paths[@]}
  [ ! -d "$path" ] || count=$(find "$path" -print0 | tr -dc '\\0' | wc -c)
  if [ "\${#differing[@]}" -eq 0 ] && [ "$strange" -eq 0 ] && [ "$count" -eq "\${#paths[@]}" ]; then echo same
  else printf 'send %s\\n' "$(free)"; fi
done
`;
/**
 * Everything goes into a new folder beside the place, which is gone at the end, whatever happens; only what has the right
 * digests is moved into place.
 */
const opening = `
umask 077
locate "$target"
check_place "$kind"
( umask 022; mkdir -p "$parent" )
# What a host that lost power in the middle has left behind.
find "$parent" -maxdepth 1 -type d -name '.shakedown-upload-????????' -mmin +1440 -exec rm -rf {} + 2>/dev/null || true
work=
leave() {
  status=$?
  trap '' TERM HUP INT
  # In a group of its own: the one of this script may be killed before it is done.
  if [ -n "$work" ]; then set -m; rm -rf "$work" >/dev/null 2>&1 & wait; fi
  exit "$status"
}
trap leave EXIT
trap 'exit 143' TERM
trap 'exit 129' HUP
trap 'exit 130' INT
trap '' PIPE
work=$(mktemp -d "$parent/.shakedown-upload-XXXXXXXX")
`;
const closing = `
put() { mv -fT "$1" "$2" 2>/dev/null || { [ ! -d "$2" ] && mv -f "$1" "$2"; }; }
# From here to the end nobody may stop it halfway.
trap '' TERM HUP INT
check_place "$kind"
if [ "$kind" = d ] && [ -e "$path" ]; then
  put "$path" "$work/old" || refuse busy
  put "$work/new" "$path" || { put "$work/old" "$path"; refuse busy; }
else
  put "$work/new" "$path" || refuse busy
fi
echo placed
`;
/**
 * Asks and receives in one: says what is there, and waits. Stdin, when the file is to be sent: its digest, ended by NUL, and
 * its bytes. A stream that is cut has another digest.
 */
const placeFileScript = `${shared}
can_digest || refuse digest
# Asked once: subshells would forget it.
if is_fast; then :; fi
locate "$target"
check_place "$kind"
find_above
[ -L "$path" ] || [ ! -f "$path" ] || [ ! -r "$path" ] || [ "$(size "$path")" != "$size" ] ||
  printf 'has %s %s\\n' "$(digest <"$path")" "$(modes "$path")"
printf 'free %s\\n' "$(free)"
IFS= read -r -d "" wanted || exit 0
${opening}
if is_fast; then
  # The second reading costs less than a pipe for all of it, and goes on while the disk catches up.
  cat >"$work/new" || refuse unpacked
  sync "$work/new" 2>/dev/null &
  found=$(digest <"$work/new") || refuse unpacked
  wait
else
  found=$(tee "$work/new" | digest) || refuse unpacked
  sync "$work/new" 2>/dev/null || true
fi
[ "$found" = "$wanted" ] || refuse differs 0
chmod "$mode" "$work/new"
${closing}`;
/** Receives a folder as a tar stream: its manifest first, then what is wanted of it. */
const receiveFolderScript = `${shared}${opening}
failed=0
tar -xpomf - -C "$work" || failed=$?
[ "$failed" -eq 0 ] || refuse unpacked "$failed"
cat >/dev/null
read_manifest <"$work/manifest"
# What is the same in the old folder is not sent again.
from=() into=
copy() { [ "\${#from[@]}" -eq 0 ] || cp -p "\${from[@]}" "$into/"; from=(); }
for ((number = 0; number < \${#kinds[@]}; number++)); do
  [ "\${kinds[number]}" = h ] || continue
  name=\${paths[number]}
  case $name in */*) folder=$work/new/\${name%/*} ;; *) folder=$work/new ;; esac
  [ "$folder" = "$into" ] && [ "\${#from[@]}" -lt 200 ] || { copy; into=$folder; }
  from+=("$path/$name")
done
copy
compare "$work/new" no
if [ "\${#differing[@]}" -gt 0 ]; then refuse differs "\${differing[0]}"; fi
[ "$strange" -eq 0 ] || refuse differs
sync -f "$work/new" 2>/dev/null || true
${closing}`;

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./packages/ssh/lib/upload/tar.js
const block = 512;
const maxOctalSize = 8 ** 11;
/** Everything that stands before a member's content. */
function header(member) {
    const name = Buffer.from(member.kind === 'folder' ? `${member.name}/` : member.name);
    const to = Buffer.from(member.kind === 'link' ? member.to : '');
    const [mode, size, type] = member.kind === 'file'
        ? [member.mode, member.size, '0']
        : member.kind === 'folder'
            ? [member.mode, 0, '5']
            : [0o777, 0, '2'];
    return Buffer.concat([
        ...(name.length > 100 ? [tar_long('L', name)] : []),
        ...(to.length > 100 ? [tar_long('K', to)] : []),
        plain(name, to, mode, size, type),
    ]);
}
function tar_long(type, text) {
    const size = text.length + 1;
    return Buffer.concat([plain(Buffer.from('././@LongLink'), Buffer.alloc(0), 0, size, type), text, padding(size, 1)]);
}
function plain(name, to, mode, size, type) {
    const head = Buffer.alloc(block);
    name.copy(head, 0, 0, 100);
    head.write(octal(mode, 7), 100, 'latin1');
    head.write(octal(0, 7), 108, 'latin1');
    head.write(octal(0, 7), 116, 'latin1');
    if (size < maxOctalSize)
        head.write(octal(size, 11), 124, 'latin1');
    else {
        head[124] = 0x80;
        head.writeBigUInt64BE(BigInt(size), 128);
    }
    head.write(octal(0, 11), 136, 'latin1');
    head.write('        ', 148, 'latin1');
    head.write(type, 156, 'latin1');
    to.copy(head, 157, 0, 100);
    head.write('ustar  \0', 257, 'latin1');
    const sum = head.reduce((total, byte) => total + byte, 0);
    head.write(`${octal(sum, 6)}\0 `, 148, 'latin1');
    return head;
}
const octal = (value, digits) => value.toString(8).padStart(digits, '0');
/** After `size` bytes of content: up to the next whole block, and at least `least` bytes. */
function padding(size, least = 0) {
    const filled = size - least;
    return Buffer.alloc(Math.ceil(size / block) * block - filled);
}
const archiveEnd = Buffer.alloc(2 * block);

// EXTERNAL MODULE: ./packages/ssh/lib/upload/tree.js
var upload_tree = __webpack_require__(246);
;// CONCATENATED MODULE: ./packages/ssh/lib/upload/stream.js



/** What is asked of the host about a tree, and what it checks what it got against. Each field ends in NUL. */
function manifest(entries, digests, atHand) {
    const fields = entries.flatMap((entry, index) => {
        switch (entry.kind) {
            case 'folder':
                return ['d', entry.mode.toString(8), '', entry.path];
            case 'link':
                return ['l', '', entry.to, entry.path];
            case 'file':
                return [atHand(index) ? 'h' : 'f', entry.mode.toString(8), digests[index] ?? '', entry.path];
        }
    });
    return Buffer.from([...fields, ''].map((field) => `${field}\0`).join(''));
}
const smallestBytes = 256 * 1024;
/** Each chunk waits once for the connection and once for the host, which a machine under load makes slow. */
const chunkBytes = 1024 * 1024;
/**
 * The tar stream for `receiveFolderScript`: the manifest, the folders, the files that `wanted` names, the links. Each
 * chunk's buffer is used again for the next.
 * @param sent is told of each piece of a file
 * @throws ProblemError when a file has another size than when it was hashed; the host tells the rest by its digest
 */
async function* archive(tree, digests, wanted, sent) {
    const list = manifest(tree.entries, digests, (index) => !wanted.has(index));
    yield Buffer.concat([
        header({ kind: 'file', name: 'manifest', mode: 0o600, size: list.length }),
        list,
        padding(list.length),
    ]);
    // What is small goes together: a packet for each header would be slow.
    let small = [];
    let smallBytes = 0;
    const take = () => {
        const all = Buffer.concat(small);
        small = [];
        smallBytes = 0;
        return all;
    };
    const add = (piece) => {
        small.push(piece);
        smallBytes += piece.length;
    };
    const buffers = pair();
    for (const [index, entry] of tree.entries.entries()) {
        const name = entry.path === '' ? 'new' : `new/${entry.path}`;
        if (entry.kind === 'folder')
            add(header({ kind: 'folder', name, mode: entry.mode }));
        if (entry.kind === 'link')
            add(header({ kind: 'link', name, to: entry.to }));
        if (entry.kind === 'file' && wanted.has(index)) {
            add(header({ kind: 'file', name, mode: entry.mode, size: entry.size }));
            for await (const piece of content(tree, entry, buffers)) {
                sent(piece.length);
                if (piece.length + smallBytes < smallestBytes)
                    add(Buffer.from(piece));
                else {
                    yield take();
                    yield piece;
                }
            }
            add(padding(entry.size));
        }
        if (smallBytes >= smallestBytes)
            yield take();
    }
    add(archiveEnd);
    yield take();
}
/** The bytes of a tree that is a single file. */
async function* plainFile(tree, sent) {
    const [entry] = tree.entries;
    if (entry?.kind !== 'file')
        throw new TypeError('not a single file');
    for await (const piece of content(tree, entry, pair())) {
        sent(piece.length);
        yield piece;
    }
}
/**
 * For when the host found another digest: whose fault is it?
 * @throws ProblemError when the file is no longer what was hashed
 */
async function assertUnchanged(tree, index, signal) {
    const entry = tree.entries[index];
    if (entry?.kind !== 'file')
        return;
    const sha256 = (await tree.digests)[index];
    const now = await (0,upload_tree/* digestOf */.ol)(tree, entry, signal).catch((error) => {
        if (!signal.aborted)
            throw error;
    });
    if (now !== undefined && now !== sha256)
        throw (0,upload_tree/* changed */.tD)((0,upload_tree/* placeOf */.$t)(tree, entry));
}
const pair = () => [Buffer.allocUnsafe(chunkBytes), Buffer.allocUnsafe(chunkBytes)];
/**
 * Exactly `entry.size` bytes, or an error: the framing depends on it. One buffer is filled while the other is sent. Not
 * hashed again here: the host compares what it got with the digest that `readTree` found.
 */
async function* content(tree, entry, [first, second]) {
    const place = (0,upload_tree/* placeOf */.$t)(tree, entry);
    const file = await (0,promises_.open)(place, upload_tree/* readFlags */.uW).catch((error) => {
        throw (0,upload_tree/* changed */.tD)(place, error);
    });
    try {
        let left = entry.size;
        const read = (into) => {
            const reading = file.read(into, 0, Math.min(into.length, left));
            // Nobody may ever ask for it; whoever does gets the error.
            reading.catch(() => { });
            return reading;
        };
        for (let [now, next, reading] = [first, second, read(first)]; left > 0; [now, next] = [next, now]) {
            const { bytesRead } = await reading;
            if (bytesRead === 0)
                throw (0,upload_tree/* changed */.tD)(place);
            left -= bytesRead;
            if (left > 0)
                reading = read(next);
            yield now.subarray(0, bytesRead);
        }
        if ((await file.stat()).size !== entry.size)
            throw (0,upload_tree/* changed */.tD)(place);
    }
    finally {
        await file.close();
    }
}

;// CONCATENATED MODULE: ./packages/ssh/lib/upload/survey.js


/** For `surveyScript`. */
async function* questions(trees, signal) {
    for (const tree of trees) {
        const digests = await digestsOf(tree, signal);
        if (digests === undefined)
            return;
        yield Buffer.from(`${tree.remote}\0${tree.entries[0]?.kind === 'folder' ? 'd' : 'f'}\0`);
        yield manifest(tree.entries, digests, () => false);
    }
}
/** `undefined` once `signal` aborts: then nobody asks any more. @throws ProblemError when a file was changed */
function digestsOf(tree, signal) {
    return tree.digests.catch((error) => {
        if (!signal.aborted)
            throw error;
        return undefined;
    });
}
/** `undefined` when the answer is not whole: then nothing is known. */
function readSurvey(lines, trees) {
    const plans = [];
    let wanted = new Set();
    for (const line of lines) {
        const [word, value = ''] = line.split(' ');
        const tree = trees[plans.length];
        if (tree === undefined)
            return undefined;
        if (word === 'want') {
            if (tree.entries[Number(value)]?.kind !== 'file')
                return undefined;
            wanted.add(Number(value));
        }
        else if (word === 'same' || word === 'send') {
            const bytes = [...wanted].reduce((sum, index) => {
                const entry = tree.entries[index];
                return sum + (entry?.kind === 'file' ? entry.size : 0);
            }, 0);
            plans.push({ tree, same: word === 'same', wanted, bytes, freeBytes: kibibytes(value) });
            wanted = new Set();
        }
        else
            return undefined;
    }
    return plans.length === trees.length ? plans : undefined;
}
function kibibytes(value) {
    return /^\d+$/.test(value) ? Number(value) * 1024 : undefined;
}
function tooShort({ remote }, needed, free, host) {
    if (free === undefined || free >= needed)
        return undefined;
    const [needs, has] = [needed, free].map((bytes) => `${Math.ceil(bytes / 2 ** 20)} MiB`);
    const what = `${(0,grammar/* quote */.hD)(remote)} needs ${needs} on ${host}, where ${has} are free`;
    return { kind: 'failed', what, mend: 'Make room on the host; nothing was sent' };
}

;// CONCATENATED MODULE: ./packages/ssh/lib/upload/explain.js

/** The words of `refuse` in the remote scripts. `undefined` for one that its stderr explains better. */
function explainRefusal(refusal, host, tree, stderr) {
    const [word = '', detail = ''] = refusal.split(' ');
    const place = tree === undefined ? 'an upload' : (0,grammar/* quote */.hD)(tree.remote);
    const install = (program) => ({
        what: `${host} has no ${program}, which uploads need`,
        mend: `Install ${program} on the host`,
    });
    switch (word) {
        case 'tar':
            return install('tar');
        case 'digest':
            return install('sha256sum');
        case 'home':
        case 'root':
            return {
                what: `${place} on ${host} is, or contains, the home or the root folder; an upload would replace it`,
                mend: 'Upload into a folder of its own below it',
            };
        case 'link':
            return {
                what: `${place} on ${host} is a symbolic link, and a folder is to be put there`,
                mend: 'Name what it leads to, or remove it',
            };
        case 'file':
            return { what: `${place} on ${host} is a file, and a folder is to be put there`, mend: 'Remove it, or rename' };
        case 'folder':
            return {
                what: `${place} on ${host} is a folder, and a file is to be put there`,
                mend: 'To put it into that folder, end the path with /',
            };
        case 'unwritable':
            return {
                what: `${place} on ${host} cannot be written by this user`,
                mend: 'Choose a folder that belongs to the user',
            };
        case 'busy':
            return {
                what: `${place} on ${host} cannot be replaced; what was there is in its place${told(stderr)}`,
                mend: 'Check that it is no mount point and that its folder belongs to the user',
            };
        case 'differs': {
            const entry = tree?.entries[Number(detail)];
            const file = detail === '' || entry === undefined ? place : (0,grammar/* quote */.hD)(entry.path === '' ? (tree?.remote ?? '') : entry.path);
            return {
                what: `${file} did not arrive on ${host} as it was sent (its digest differs), so nothing was put in place`,
                mend: 'Run it again; if it happens twice, check the disk and the memory of the host',
            };
        }
        default:
            return undefined;
    }
}
/** For what the host's programs said themselves. */
function explainStderr(stderr, ending, host, tree) {
    const text = stderr.join('\n');
    const place = tree === undefined ? 'The upload' : (0,grammar/* quote */.hD)(tree.remote);
    const cause = [
        [/No space left on device/, 'the disk is full', 'Make room on the host'],
        [/Disk quota exceeded/, 'the quota of the user is used up', 'Make room on the host'],
        [/File too large|[Ff]ile size limit/, 'a file is larger than the user may write', 'Raise ulimit -f for the user'],
        [/Read-only file system/, 'the file system is read-only', 'Choose another folder, or mount it for writing'],
        [/Permission denied|Operation not permitted/, 'the user may not write there', "Choose a folder of the user's own"],
    ];
    const known = cause.find(([pattern]) => pattern.test(text));
    return {
        what: `${place} could not be put in place on ${host}: ${known?.[1] ?? ending}${told(stderr)}. Nothing was changed there`,
        mend: known?.[2] ?? 'See what the host said',
    };
}
function told(stderr) {
    const line = stderr.find((text) => text.trim() !== '');
    return line === undefined ? '' : ` (it said: ${(0,grammar/* quote */.hD)(line)})`;
}

;// CONCATENATED MODULE: ./packages/ssh/lib/upload/talk.js

/** Runs one of the scripts of `remote-script.ts`, fed with `input`; `hear` gets each line of its answer as it comes. */
async function ask(session, { root, signal, left }, script, tree, input, hear) {
    const lines = { stdout: [], stderr: [] };
    const outcome = await session.run({
        script,
        env: [{ name: 'root', value: root }, ...about(tree)],
        secrets: [],
        input,
        timeoutMs: left(),
        signal,
        onLine: (stream, line) => {
            if (stream === 'stdout')
                hear?.(line);
            if (stream === 'stdout' || lines.stderr.length < 20)
                lines[stream].push(line);
        },
    });
    return { outcome, ...lines };
}
/** `undefined` when the script came to its end. */
function unfinished({ outcome, stdout, stderr }, host, tree) {
    if (outcome.kind === 'lost')
        return { kind: 'lost', why: outcome.why };
    if (outcome.kind === 'cancelled' || outcome.kind === 'timed-out') {
        return { kind: outcome.kind, ended: outcome.ended };
    }
    if (outcome.kind === 'exited' && outcome.code === 0)
        return undefined;
    const refusal = stdout.find((line) => line.startsWith('refused '))?.slice('refused '.length);
    const refused = refusal === undefined ? undefined : explainRefusal(refusal, host, tree, stderr);
    return { kind: 'failed', ...(refused ?? explainStderr(stderr, describe(outcome), host, tree)) };
}
function about(tree) {
    if (tree === undefined)
        return [];
    const [head] = tree.entries;
    const target = { name: 'target', value: tree.remote };
    if (head?.kind !== 'file')
        return [target, { name: 'kind', value: 'd' }];
    return [
        target,
        { name: 'kind', value: 'f' },
        { name: 'size', value: String(head.size) },
        { name: 'mode', value: head.mode.toString(8) },
    ];
}
function describe(outcome) {
    switch (outcome.kind) {
        case 'exited':
            return `exit status ${outcome.code}`;
        case 'signalled':
            return `killed by ${outcome.signal}`;
        case 'syntax-error':
            return `its bash refuses our script: ${outcome.message}`;
        case 'not-started':
            return outcome.why;
        case 'lost':
        case 'cancelled':
        case 'timed-out':
            return outcome.kind;
    }
}

;// CONCATENATED MODULE: ./packages/ssh/lib/upload/place-file.js




/**
 * Asks and sends in one script: a file is sent as soon as it is known that the host has another one. Meanwhile its digest
 * is still being found here.
 */
async function placeFile(session, talk, tree, file, sent) {
    const { promise: heard, resolve: tell } = Promise.withResolvers();
    let needless;
    const input = async function* () {
        const there = await heard;
        if (there === undefined)
            return;
        const [sha256] = (await digestsOf(tree, talk.signal)) ?? [];
        if (sha256 === undefined)
            return;
        const isSame = there.sha256 === sha256 && there.mode === file.mode.toString(8);
        needless = isSame ? 'unchanged' : tooShort(tree, file.size, there.freeBytes, session.host.alias);
        if (needless !== undefined)
            return;
        yield Buffer.from(`${sha256}\0`);
        yield* plainFile(tree, sent);
    };
    const there = { sha256: '', mode: '', freeBytes: undefined };
    const hear = (line) => {
        const [word, first = '', second = ''] = line.split(' ');
        if (word === 'has')
            [there.sha256, there.mode] = [first, second];
        if (word === 'free')
            tell({ ...there, freeBytes: kibibytes(first) });
    };
    try {
        return { answer: await ask(session, talk, placeFileScript, tree, input(), hear), needless };
    }
    finally {
        // A script that ended without an answer: how it ended tells why.
        tell(undefined);
    }
}

;// CONCATENATED MODULE: ./packages/ssh/lib/upload/progress.js
const everyMs = 1000;
const windowMs = 10_000;
/** Tells how far it is, at most once a second; `sent` counts what the connection has taken. */
function meter(totalBytes, clock, tell) {
    let sentBytes = 0;
    let told = clock.now();
    let marks = [{ at: told, bytes: 0 }];
    return {
        total: () => sentBytes,
        sent(remote, bytes) {
            sentBytes += bytes;
            const now = clock.now();
            if (now - told < everyMs)
                return;
            told = now;
            marks = [...marks.filter(({ at }) => now - at <= windowMs), { at: now, bytes: sentBytes }];
            const first = marks[0];
            const span = first === undefined ? 0 : now - first.at;
            const bytesPerSecond = span === 0 ? 0 : Math.round(((sentBytes - (first?.bytes ?? 0)) * 1000) / span);
            const left = Math.max(0, totalBytes - sentBytes);
            const etaSeconds = bytesPerSecond === 0 ? undefined : Math.ceil(left / bytesPerSecond);
            tell({ remote, sentBytes, totalBytes, bytesPerSecond, etaSeconds });
        },
    };
}

;// CONCATENATED MODULE: ./packages/ssh/lib/upload/upload.js







/**
 * Puts files and folders into place on a host, one after another, each at once: nobody ever sees half of one. Needs
 * nothing but scripts, so it works where the SFTP subsystem is off. Equal files are not sent again. A folder replaces the
 * old one whole; between its two renames, microseconds apart, there is none.
 * @throws ProblemError when a local file is not what `readTree` saw; the host has cleaned up then
 */
async function upload(session, options) {
    const { clock = lib_clock/* systemClock */.m, trees, signal } = options;
    const { alias } = session.host;
    const began = clock.now();
    const uploaded = [];
    const common = () => ({ uploaded, seconds: Math.round((clock.now() - began) / 100) / 10 });
    const talk = {
        root: options.root,
        signal,
        left: () => Math.max(1, options.timeoutMs - (clock.now() - began)),
    };
    if (trees.length === 0)
        return { kind: 'done', ...common() };
    const plans = await survey(session, talk, trees);
    if ('kind' in plans)
        return { ...plans, ...common() };
    for (const { tree, bytes, freeBytes } of plans) {
        const short = tooShort(tree, bytes, freeBytes, alias);
        if (short !== undefined)
            return { ...short, ...common() };
    }
    const total = plans.reduce((sum, { bytes }) => sum + bytes, 0);
    const progress = meter(total, clock, (state) => options.onProgress?.(state));
    for (const plan of plans) {
        const { tree, bytes } = plan;
        const state = plan.same ? 'unchanged' : await put(session, talk, plan, (count) => progress.sent(tree.remote, count));
        if (typeof state !== 'string')
            return { ...state, ...common() };
        const files = tree.entries.filter(({ kind }) => kind === 'file').length;
        const sentBytes = state === 'placed' ? bytes : 0;
        uploaded.push({ remote: tree.remote, files, bytes: tree.bytes, state, sentBytes });
    }
    return { kind: 'done', ...common() };
}
/** A single file needs no round of its own: the script that receives it asks first. */
async function survey(session, talk, trees) {
    const only = trees.length === 1 ? trees[0] : undefined;
    if (only?.entries[0]?.kind === 'file') {
        return [{ tree: only, same: false, wanted: new Set([0]), bytes: only.bytes, freeBytes: undefined }];
    }
    const answer = await ask(session, talk, surveyScript, undefined, questions(trees, talk.signal));
    const { alias } = session.host;
    const stopped = unfinished(answer, alias, only);
    if (stopped !== undefined)
        return stopped;
    const what = `${alias} gave no complete answer to what is there already`;
    return readSurvey(answer.stdout, trees) ?? { kind: 'failed', what, mend: 'Run it again' };
}
async function put(session, talk, { tree, wanted }, sent) {
    const { alias } = session.host;
    const [head] = tree.entries;
    const { answer, needless } = head?.kind === 'file'
        ? await placeFile(session, talk, tree, head, sent)
        : { answer: await placeFolder(session, talk, tree, wanted, sent), needless: undefined };
    const differs = answer.stdout.map((line) => /^refused differs (\d+)$/.exec(line)?.[1]).find((at) => at !== undefined);
    if (differs !== undefined)
        await assertUnchanged(tree, Number(differs), talk.signal);
    const stopped = unfinished(answer, alias, tree);
    if (stopped !== undefined)
        return stopped;
    if (needless !== undefined)
        return needless;
    if (answer.stdout.includes('placed'))
        return 'placed';
    const what = `${alias} did not say that ${(0,grammar/* quote */.hD)(tree.remote)} is in place`;
    return { kind: 'failed', what, mend: 'Look at the host' };
}
async function placeFolder(session, talk, tree, wanted, sent) {
    return ask(session, talk, receiveFolderScript, tree, archive(tree, await tree.digests, wanted, sent));
}

;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/placing.js



/** Puts the uploads into place on one host; what is in place is told also when another one failed. */
async function place(session, work, { clock, log, signal }) {
    const { alias } = session.host;
    const onProgress = progressVoice(clock, (line) => log.info(`${alias}: ${line}`));
    try {
        const outcome = await upload(session, { ...work, signal, clock, onProgress });
        const { uploaded, seconds } = outcome;
        for (const one of uploaded)
            log.info(`${alias}: ${uploadLine(one)}`);
        switch (outcome.kind) {
            case 'done':
                return { fault: undefined, uploaded };
            case 'failed':
                return { fault: fault('failed', `${outcome.what}. ${outcome.mend}`), uploaded };
            case 'lost':
                return { fault: fault('unknown', `the connection was lost during the upload: ${outcome.why}`), uploaded };
            case 'timed-out':
            case 'cancelled':
                return {
                    fault: (0,run/* faultOf */.K)({ outcome: { kind: outcome.kind, ended: outcome.ended, seconds }, timeoutMs: work.timeoutMs }, 'the upload'),
                    uploaded,
                };
        }
    }
    catch (error) {
        if (!(error instanceof problem/* ProblemError */.Mm))
            throw error;
        // A file that changed under our hands; what it replaces is as it was.
        return { fault: fault('failed', error.message), uploaded: [] };
    }
}
function fault(kind, why) {
    return { kind, why, exit: undefined, signal: undefined };
}
function uploadLine({ remote, state, files, bytes, sentBytes }) {
    const size = `${files} ${files === 1 ? 'file' : 'files'}, ${mebibytes(bytes)} MiB`;
    if (state === 'unchanged')
        return `${remote} is there already (${size})`;
    const part = sentBytes === bytes ? '' : `, of which ${mebibytes(sentBytes)} MiB had to be sent`;
    return `${remote} is in place (${size}${part})`;
}
const placing_everyMs = 5_000;
/** The first word after a second, then one in five: eight hosts share a log. */
function progressVoice(clock, say) {
    let next = 0;
    return ({ remote, sentBytes, totalBytes, bytesPerSecond, etaSeconds }) => {
        if (clock.now() < next)
            return;
        next = clock.now() + placing_everyMs;
        const percent = totalBytes === 0 ? 100 : Math.floor((sentBytes / totalBytes) * 100);
        const left = etaSeconds === undefined ? '' : `, ${(0,grammar/* writeDuration */.MP)(etaSeconds * 1000)} left`;
        const pace = `${mebibytes(bytesPerSecond)} MiB/s${left}`;
        say(`uploading ${remote}, ${mebibytes(sentBytes)} of ${mebibytes(totalBytes)} MiB (${percent} %), ${pace}`);
    };
}
function mebibytes(bytes) {
    return (bytes / 2 ** 20).toFixed(1);
}

;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/seeding.js
/**
 * Each release has its own files. What the one before has is copied over first, so that the upload, which compares
 * digests, sends only what differs. Copies, not hard links: what a script changes in one release must not change in
 * another. Stdin: kind (`f` or `d`) and path of each, ended by NUL.
 */
const script = `
while IFS= read -r -d "" kind && IFS= read -r -d "" path; do
  [ ! -L "$previous/$path" ] && test "-$kind" "$previous/$path" && [ ! -e "$folder/$path" ] || continue
  case $path in */*) mkdir -p "$folder/\${path%/*}" ;; esac
  cp -Rp --reflink=auto -- "$previous/$path" "$folder/$path" 2>/dev/null ||
    cp -Rp "$previous/$path" "$folder/$path" 2>/dev/null || rm -rf "\${folder:?}/$path"
done
`;
/** Never fails: what was not copied is sent. */
async function seed(session, { trees, root, timeoutMs }, previous, { signal, log }) {
    const { kind } = await session.run({
        script,
        env: [
            { name: 'previous', value: previous },
            { name: 'folder', value: root },
        ],
        secrets: [],
        input: places(trees),
        timeoutMs,
        signal,
        onLine: () => { },
    });
    if (kind !== 'exited')
        log.debug(`${session.host.alias}: nothing could be copied from the release before (${kind})`);
}
async function* places(trees) {
    const fields = trees.flatMap(({ entries, remote }) => [entries[0]?.kind === 'folder' ? 'd' : 'f', remote]);
    yield Buffer.from(fields.map((field) => `${field}\0`).join(''));
}

// EXTERNAL MODULE: ./actions/testnet-deployer/lib/verdict.js
var verdict = __webpack_require__(5963);
;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/deploying.js









/** Connects to all hosts, so that one that is not there is known before anything is locked. */
async function connectAll(fleet, concurrency, tools) {
    const results = await (0,in_turn/* inTurn */.lo)([...fleet.links.values()], { strategy: 'parallel', concurrency, onFailure: 'continue' }, {
        work: async (link) => {
            const began = tools.clock.now();
            const ended = await link.session().then(() => undefined, (error) => error);
            if (ended === undefined)
                return undefined;
            if (!(ended instanceof connect_error/* ConnectError */.T))
                throw ended;
            const seconds = Math.round((tools.clock.now() - began) / 100) / 10;
            const outcome = ended.kind === 'cancelled' ? 'skipped' : 'failed';
            const result = notBegun(link, ended.message, { outcome, seconds });
            (0,asking/* tellResult */.F7)(result, tools);
            return result;
        },
        skip: (link, why) => notBegun(link, why),
        isBad: () => false,
        signal: tools.signal,
    });
    return results.flatMap((result) => result ?? []);
}
function notBegun({ host }, why, more = {}) {
    return { ...verdict/* nothingDone */.mh, alias: host.alias, outcome: 'skipped', step: 'connect', why: (0,cut/* cut */.J)(why), ...more };
}
/** Puts the new release live on every locked host, in the order that `strategy` says. */
function deployToAll(fleet, held, prepared, context, tools, onResult) {
    const { settings } = prepared;
    return (0,in_turn/* inTurn */.lo)([...held.values()], settings.releases.turns, {
        work: async (one) => {
            const result = await deployTo(fleet.link(one.host.alias), one, prepared, context, tools);
            (0,asking/* tellResult */.F7)(result, tools);
            onResult(result);
            return result;
        },
        skip: ({ host }, why) => notBegun(fleet.link(host.alias), why),
        isBad: asking/* isBad */.e2,
        signal: tools.signal,
    });
}
async function deployTo(link, held, prepared, context, tools) {
    const { settings, trees } = prepared;
    let uploaded = [];
    const plan = {
        ...planOf(settings, context),
        ...(settings.releases.demandsProof && { unproven: notYet(settings) }),
        what: {
            kind: 'new',
            release: await newRelease(prepared, context),
            ...(trees.length > 0 && {
                upload: async (folder, previous) => {
                    const work = { trees, root: folder, timeoutMs: settings.inputs['script-timeout'] };
                    const done = await uploadTo(link, work, previous, tools);
                    uploaded = done.uploaded;
                    return done.fault;
                },
            }),
        },
    };
    tools.log.info(`${link.host.alias}: the deployment begins`);
    return resultOf(await (0,put_live/* putLive */.c)(held, plan, { ...tools, onLine: lineTo(tools) }), uploaded);
}
function notYet({ watch }) {
    return watch === undefined ? 'it was deployed without the watch that its target demands' : 'its watch has not passed';
}
/** What putting a release live needs beside the release, for a new one and for one of before. */
function planOf({ inputs, releases }, { event }) {
    return {
        secrets: inputs.secrets,
        expectations: releases.expectations,
        health: '',
        versionCommand: '',
        run: event.runId,
        scriptTimeoutMs: inputs['script-timeout'],
        healthTimeoutMs: inputs['health-timeout'],
        onCancel: inputs['on-cancel'] === 'leave' ? 'leave' : 'kill',
    };
}
function lineTo(tools) {
    return (alias, _stream, line) => tools.transcript(alias).line(line);
}
async function newRelease(prepared, { event }) {
    const { law, settings, script = '' } = prepared;
    const { inputs, environment } = settings;
    return {
        draft: {
            version: inputs.version,
            commit: law.head,
            target: law.targetName,
            environment,
            artifacts: await (0,artifacts/* namedArtifacts */.H)(prepared),
            who: event.actor,
            run: { id: event.runId, attempt: event.runAttempt, url: (0,lib_event/* runUrl */.V)(event) },
            floor: settings.releases.floor ?? null,
        },
        env: inputs.env,
        secrets: inputs.secrets,
        freezeSecrets: inputs['freeze-secrets'],
        script,
        health: inputs.health,
        version: inputs['version-command'],
        files: await (0,artifacts/* listOfFiles */.d)(prepared),
    };
}
async function uploadTo(link, work, previous, tools) {
    let session;
    try {
        session = await link.session();
    }
    catch (error) {
        if (!(error instanceof connect_error/* ConnectError */.T))
            throw error;
        const kind = error.kind === 'cancelled' ? 'cancelled' : 'failed';
        return { fault: { kind, why: error.message, exit: undefined, signal: undefined }, uploaded: [] };
    }
    if (previous !== '')
        await seed(session, work, previous, tools);
    return await place(session, work, tools);
}
const outcomes = { live: 'ok', failed: 'failed', unknown: 'unknown', cancelled: 'skipped' };
function resultOf(put, uploaded) {
    const { alias, outcome, step, exit, signal, seconds, n, previous, running } = put;
    const runs = running === '' ? '' : `, runs ${running}`;
    return {
        alias,
        outcome: outcomes[outcome],
        step,
        why: (0,cut/* cut */.J)(outcome === 'live' ? `deployed as release ${n}${runs}` : put.why),
        exit: outcome === 'live' ? 0 : exit,
        signal,
        seconds,
        version: running === '' ? undefined : running,
        uploaded,
        release: n,
        previous,
        back: undefined,
    };
}


/***/ }),

/***/ 3811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  IA: () => (/* binding */ deployingMs),
  oP: () => (/* binding */ lockForWatch),
  rH: () => (/* binding */ lockHosts),
  uZ: () => (/* binding */ owedLocks),
  Ku: () => (/* binding */ unlockHosts),
  jF: () => (/* binding */ unlockLate)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./packages/release/lib/lock/take.js + 1 modules
var take = __webpack_require__(1313);
// EXTERNAL MODULE: ./packages/release/lib/host/verbs.js + 3 modules
var verbs = __webpack_require__(2073);
// EXTERNAL MODULE: ./packages/release/lib/host/ask.js
var ask = __webpack_require__(6099);
;// CONCATENATED MODULE: ./packages/fleet/lib/locks.js


/** A claim of this step's own, never twice the same. */
function claimOf({ runId: run, runAttempt: attempt, job, repository }, change) {
    return {
        run,
        attempt,
        // The legs of a matrix share all of it, and must not take each other's lock for their own.
        job: `${job}.${(0,external_node_crypto_.randomUUID)().slice(0, 8)}`,
        repository: `${repository.owner}/${repository.name}`,
        pull: change?.pull,
        head: change?.head,
    };
}
/**
 * Takes the locks of all hosts, or of none; they come in the order of `hosts`. Before, post is told of them: an answer that
 * is lost must not leave a lock behind.
 */
async function lockAll(hosts, plan, { owe, ...tools }) {
    const { claim } = plan;
    owe({ claim, aliases: hosts.map(({ alias }) => alias) });
    const locks = await (0,take/* takeLocks */.m5)(hosts, plan, tools);
    switch (locks.kind) {
        case 'taken': {
            const same = oneFolder(locks.held.map(({ host: { alias }, state }) => ({ alias, state })));
            // They were locked in the order of their addresses; a canary is the first in the order of the inputs.
            const byAlias = new Map(locks.held.map((one) => [one.host.alias, one]));
            const held = hosts.flatMap(({ alias }) => byAlias.get(alias) ?? []);
            if (same === undefined)
                return { kind: 'taken', held };
            const folders = [...new Map(held.map((one) => [one.state.key, one])).values()];
            owe({ claim, aliases: await unlock(folders, tools.log) });
            return { kind: 'one-folder', ...same };
        }
        case 'failed':
            // An answer that did not come may have been of a lock that was taken; where there was no connection, there is none.
            owe(locks.cause.code === 'connect' ? undefined : { claim, aliases: [locks.alias] });
            return locks;
        case 'busy':
        case 'held-back':
            owe(undefined);
            return locks;
        case 'cancelled':
            return locks;
    }
}
/** Names that mean the same folder: by whatever names it is called, each has a key of its own, made by chance. */
function oneFolder(seen) {
    const known = seen.filter(({ state }) => state.key !== undefined);
    const same = [...Map.groupBy(known, ({ state }) => state.key).values()].find((some) => some.length > 1);
    const [first] = same ?? [];
    if (same === undefined || first === undefined)
        return undefined;
    const mend = 'Name it once; two services of one machine are two deployments, each with its own name or user';
    const names = same.map(({ alias }) => alias).join(' and ');
    return { alias: first.alias, why: `${names} are one folder of one machine. ${mend}` };
}
/** Lets the locks go. @returns the aliases of those that could not be, which are left for post */
async function unlock(held, log) {
    const left = await Promise.all(held.map(async (one) => {
        try {
            await (0,verbs/* release */._r)(one);
            return [];
        }
        catch (error) {
            if (!(error instanceof ask/* ReleaseError */.K))
                throw error;
            log.warning(`The lock could not be let go. ${error.message}`);
            // Somebody else's is none of ours.
            return error.code === 'lock-lost' ? [] : [one.host.alias];
        }
    }));
    return left.flat();
}
/** For the runner's state; an empty text when nothing is owed. */
function owedText(locks) {
    return locks === undefined || locks.aliases.length === 0 ? '' : JSON.stringify(locks);
}
function readOwed(text) {
    return text === '' ? undefined : JSON.parse(text);
}

// EXTERNAL MODULE: ./packages/fleet/lib/release-host.js
var release_host = __webpack_require__(5126);
// EXTERNAL MODULE: ./packages/fleet/lib/owner-state.js
var owner_state = __webpack_require__(3169);
// EXTERNAL MODULE: ./packages/fleet/lib/in-turn.js
var in_turn = __webpack_require__(1671);
// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __webpack_require__(2531);
// EXTERNAL MODULE: ./packages/release/lib/host/look.js + 1 modules
var look = __webpack_require__(4912);
// EXTERNAL MODULE: ./actions/testnet-deployer/lib/left-for-post.js
var left_for_post = __webpack_require__(7234);
;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/locks.js




/** Beyond the time-outs of scripts and watch: uploads' answers, questions, records, a busy runner. */
const SLACK_MS = 10 * 60_000;
/**
 * Takes the locks of all hosts, or of none. Before, post is told of them: an answer that is lost must not leave a lock
 * behind.
 */
async function lockHosts(links, law, settings, { event, state, clock, log, signal }, { respectHold = true } = {}) {
    const { inputs, releases } = settings;
    const plan = {
        place: releases.place,
        claim: claimOf(event, law),
        forMs: deployingMs(settings),
        waitMs: inputs['lock-wait'],
        breakLock: inputs['break-lock'],
        soakOf: undefined,
        respectHold,
    };
    const locks = await lockAll(links.map(release_host/* releaseHost */.A), plan, {
        clock,
        log,
        signal,
        ownerState: (0,owner_state/* ownerStates */.o)(law.github),
        owe: (owed) => owe(state, owed),
    });
    const keptOut = (alias, verdict, reason) => {
        const outcome = verdict === 'failed' ? 'failed' : 'skipped';
        return { kind: 'kept-out', alias, outcome, conclusion: { verdict, reason } };
    };
    switch (locks.kind) {
        case 'taken':
            return { kind: 'locked', held: new Map(locks.held.map((one) => [one.host.alias, one])) };
        case 'one-folder':
            return keptOut(locks.alias, 'refused', locks.why);
        case 'busy': {
            const mend = inputs['lock-wait'] === 0 ? '. Give lock-wait to wait for it' : '';
            log.notice(`If nothing of it runs any more, break-lock is: ${locks.owner}`);
            return keptOut(locks.alias, 'refused', `${locks.alias} is ${locks.why}${mend}; no host was touched`);
        }
        case 'held-back':
            return keptOut(locks.alias, 'refused', `${locks.alias} is ${locks.why}; no host was touched`);
        case 'failed':
            return keptOut(locks.alias, 'failed', `No host was touched, for one could not be locked: ${locks.why}`);
        case 'cancelled':
            return keptOut('', 'cancelled', 'Cancelled before the hosts were locked');
    }
}
/** For a watch that may take hours. The time to go back afterwards is in it. */
async function lockForWatch(held, settings, { log }) {
    const forMs = (settings.watch?.timeBudgetMs ?? 0) + deployingMs(settings);
    await Promise.all([...held.values()].map((one) => (0,verbs/* renew */.qV)(one, forMs).catch((error) => {
        if (!(error instanceof ask/* ReleaseError */.K))
            throw error;
        log.warning(`The lock could not be made good for the time of the watch. ${error.message}`);
    })));
}
/** From the lock to the watch: every host in its turn, and once more for the way back. */
function deployingMs({ inputs, hosts, releases }) {
    const oneMs = 2 * inputs['script-timeout'] + inputs['health-timeout'];
    return 2 * (0,in_turn/* roundsOf */.T1)(hosts.length, releases.turns) * oneMs + SLACK_MS;
}
/** Lets the locks go, except those in `kept`, under which something still works. What stays locked is left for post. */
async function unlockHosts(held, kept, { log, state }) {
    const left = await unlock([...held.values()].filter(({ host }) => !kept.has(host.alias)), log);
    const still = [...held.keys()].filter((alias) => kept.has(alias));
    const owed = owedLocks(state);
    owe(state, owed === undefined ? undefined : { ...owed, aliases: [...still, ...left] });
}
function owe(state, locks) {
    state.save(left_for_post/* LOCKED */.$2, owedText(locks));
}
function owedLocks(state) {
    return readOwed(state.get(left_for_post/* LOCKED */.$2));
}
/** For post: lets go of what main left locked. With `leave`, not while the script that was left goes on. */
async function unlockLate(links, { claim }, { releases, inputs }, { log, clock }) {
    const began = clock.now();
    const faults = await Promise.all(links.map(async (link) => {
        const host = (0,release_host/* releaseHost */.A)(link);
        try {
            const { lock } = await (0,look/* look */.O)(host, releases.place, { signal: new AbortController().signal });
            if (lock.kind !== 'held')
                return [];
            if (inputs['on-cancel'] === 'leave' && lock.groupLives) {
                log.notice(`${host.alias}: the script that was left goes on, so its lock stays until it is over.`);
                return [];
            }
            if (await (0,take/* letGoUnseen */.e_)(host, releases.place, claim))
                log.info(`${host.alias}: its lock was let go.`);
            return [];
        }
        catch (error) {
            if (!(error instanceof ask/* ReleaseError */.K))
                throw error;
            return [error.message];
        }
    }));
    const why = faults.flat();
    if (why.length > 0) {
        const spent = (0,grammar/* writeDuration */.MP)(Math.max(1000, clock.now() - began));
        throw new Error(`Locks stay until they expire, or this run is over (tried for ${spent}): ${why.join('; ')}`);
    }
}


/***/ }),

/***/ 7769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ openRollout)
});

// EXTERNAL MODULE: ./packages/fleet/lib/transcript.js
var transcript = __webpack_require__(8530);
// EXTERNAL MODULE: ./packages/fleet/lib/transcripts.js
var lib_transcripts = __webpack_require__(2705);
;// CONCATENATED MODULE: ./packages/ssh/lib/after.js
/** Calls `act` in `ms` milliseconds; the returned function calls that off. */
function after(clock, ms, act) {
    const off = new AbortController();
    const wait = async () => {
        await clock.sleep(ms, off.signal);
        act();
    };
    wait().catch((error) => {
        if (!off.signal.aborted)
            throw error;
    });
    return () => off.abort();
}

// EXTERNAL MODULE: ./packages/ssh/lib/connect-error.js
var connect_error = __webpack_require__(5833);
// EXTERNAL MODULE: ./node_modules/ssh2/lib/index.js
var lib = __webpack_require__(5472);
;// CONCATENATED MODULE: ./packages/ssh/lib/gather.js
/**
 * Lets what is written in one turn leave in one piece. ssh2 writes each packet as length, body and tag, so that without
 * this an upload would cost three system calls, and as many segments, for each 32 KiB.
 */
function gatherWrites(stream) {
    const write = stream.write.bind(stream);
    let gathering = false;
    const release = () => {
        gathering = false;
        stream.uncork();
    };
    stream.write = (...args) => {
        if (!gathering) {
            gathering = true;
            stream.cork();
            process.nextTick(release);
        }
        return write(...args);
    };
    return stream;
}

// EXTERNAL MODULE: ./packages/ssh/lib/host-key-policy.js
var host_key_policy = __webpack_require__(8681);
;// CONCATENATED MODULE: ./packages/ssh/lib/turnstile.js
function turnstile(places) {
    const waiting = [];
    let limit = places;
    let inside = 0;
    const admit = () => {
        while (inside < limit) {
            const next = waiting.shift();
            if (next === undefined)
                return;
            inside += 1;
            next();
        }
    };
    const leaver = () => {
        let left = false;
        return () => {
            if (left)
                return;
            left = true;
            inside -= 1;
            admit();
        };
    };
    return {
        get inside() {
            return inside;
        },
        narrow(to) {
            limit = Math.max(1, Math.min(limit, to));
        },
        enter(signal) {
            const { promise, resolve, reject } = Promise.withResolvers();
            if (signal.aborted) {
                reject(signal.reason);
                return promise;
            }
            const pass = () => {
                signal.removeEventListener('abort', giveUp);
                resolve(leaver());
            };
            const giveUp = () => {
                waiting.splice(waiting.indexOf(pass), 1);
                reject(signal.reason);
            };
            signal.addEventListener('abort', giveUp, { once: true });
            waiting.push(pass);
            admit();
            return promise;
        },
    };
}

;// CONCATENATED MODULE: ./packages/ssh/lib/link.js


/**
 * sshd's MaxSessions is 10 when nobody has changed it. Two stay free: for ending a script, and for a person's question.
 */
const channelsAtOnce = 8;
/** How long a host may take to say goodbye. */
const closeLimitMs = 1000;
async function closeLink(link, clock) {
    const { promise, resolve } = Promise.withResolvers();
    link.onEnd(resolve);
    const callOff = after(clock, closeLimitMs, () => {
        link.destroy();
        resolve();
    });
    link.close();
    await promise;
    callOff();
}
function linkOf(client, destroySocket) {
    const listeners = new Set();
    const { promise: lost, resolve: tellLost } = Promise.withResolvers();
    let alive = true;
    let closing = false;
    let why = 'the connection ended';
    let cause;
    // Without a listener an error of the connection would end the process.
    client.on('error', (error) => {
        cause ??= error;
        why = reasonOf(error);
    });
    client.on('close', () => {
        if (!alive)
            return;
        alive = false;
        if (!closing)
            tellLost(new Error(`connection lost: ${why}`, cause === undefined ? {} : { cause }));
        for (const listener of listeners)
            listener();
        listeners.clear();
    });
    return {
        client,
        channels: turnstile(channelsAtOnce),
        lost,
        get alive() {
            return alive;
        },
        get why() {
            return why;
        },
        onEnd(listener) {
            if (!alive)
                queueMicrotask(listener);
            else
                listeners.add(listener);
            return () => listeners.delete(listener);
        },
        close() {
            closing = true;
            why = 'the connection was closed';
            client.end();
        },
        destroy: destroySocket,
    };
}
function reasonOf(error) {
    if (error.message === 'Keepalive timeout')
        return 'the host no longer answers (keepalive)';
    return error.message === '' ? 'the connection broke' : error.message;
}

// EXTERNAL MODULE: ./packages/ssh/lib/private-key.js + 2 modules
var private_key = __webpack_require__(8448);
// EXTERNAL MODULE: ./packages/ssh/lib/tunnel-error.js
var tunnel_error = __webpack_require__(6787);
;// CONCATENATED MODULE: ./packages/ssh/lib/dial.js







class DialError extends Error {
    failure;
    constructor(failure, cause) {
        super(cause.message, { cause });
        this.name = 'DialError';
        this.failure = failure;
    }
}
/** SHA-1 and CBC are left out; ssh2 has no post-quantum exchange. */
const algorithms = {
    kex: [
        'curve25519-sha256',
        'curve25519-sha256@libssh.org',
        'ecdh-sha2-nistp256',
        'ecdh-sha2-nistp384',
        'ecdh-sha2-nistp521',
        'diffie-hellman-group-exchange-sha256',
        'diffie-hellman-group16-sha512',
        'diffie-hellman-group18-sha512',
        'diffie-hellman-group14-sha256',
    ],
    hmac: ['hmac-sha2-256-etm@openssh.com', 'hmac-sha2-512-etm@openssh.com', 'hmac-sha2-256', 'hmac-sha2-512'],
};
/** One attempt: a stream, host key, login. @throws DialError, or the ConnectError of a jump host */
function dial(options) {
    const { host, signal } = options;
    const { promise, resolve, reject } = Promise.withResolvers();
    const client = new lib.Client();
    let stream;
    let refusal;
    let keyAccepted = false;
    let settled = false;
    const settle = (act) => {
        if (settled)
            return;
        settled = true;
        signal.removeEventListener('abort', abort);
        act();
    };
    const fail = (failure, cause) => settle(() => {
        stream?.destroy();
        reject(new DialError(failure, cause));
    });
    const abort = () => fail({ stage: 'aborted' }, new Error('gave up waiting'));
    if (signal.aborted) {
        abort();
        return promise;
    }
    signal.addEventListener('abort', abort, { once: true });
    client.on('ready', () => settle(() => {
        client.removeAllListeners('error');
        client.removeAllListeners('close');
        resolve(linkOf(client, () => stream?.destroy()));
    }));
    // Stays attached: ssh2 can report further errors of a connection that has already failed.
    client.on('error', (error) => fail(refusal ?? failureOf(error, keyAccepted), error));
    client.on('close', () => {
        const error = new Error('the host closed the connection before the login was complete');
        fail(refusal ?? { stage: 'network', passing: true }, error);
    });
    const begin = (opened) => {
        stream = opened;
        client.connect({
            sock: gatherWrites(opened),
            username: host.user,
            readyTimeout: 0,
            keepaliveInterval: options.keepaliveMs,
            keepaliveCountMax: 3,
            algorithms: { ...algorithms, serverHostKey: (0,host_key_policy/* signatureAlgorithms */.Py)(options.keyTypes) },
            authHandler: loginMethods(options),
            ...(options.agent === undefined ? {} : { agent: options.agent }),
            hostVerifier: (blob) => {
                const presented = (0,host_key_policy/* presentedKey */.oT)(blob);
                const verdict = options.judge(presented);
                if (!verdict.trusted)
                    refusal = { stage: 'host-key', presented, why: verdict.why };
                keyAccepted = verdict.trusted;
                return verdict.trusted;
            },
        });
    };
    const reach = async () => {
        try {
            const opened = await options.open();
            if (settled)
                opened.destroy();
            else
                begin(opened);
        }
        catch (error) {
            if (error instanceof connect_error/* ConnectError */.T)
                return settle(() => reject(error));
            const forbidden = error instanceof tunnel_error/* TunnelError */.T && error.kind === 'forbidden';
            const failure = stream === undefined ? { stage: 'network', passing: !forbidden } : { stage: 'handshake' };
            fail(failure, error);
        }
    };
    void reach();
    return promise;
}
function loginMethods({ host, key, agent }) {
    const methods = [];
    // ssh2 takes a parsed key here although its types only name the texts that it parses.
    if (key !== undefined)
        methods.push({ type: 'publickey', username: host.user, key: (0,private_key/* secretPart */.K)(key) });
    if (agent !== undefined)
        methods.push({ type: 'agent', username: host.user, agent });
    return methods;
}
function failureOf(error, keyAccepted) {
    if (/no matching host key format/.test(error.message))
        return { stage: 'no-common-host-key' };
    switch (error.level ?? '') {
        case 'client-authentication':
            return { stage: 'auth' };
        case 'agent':
            return { stage: 'agent' };
        case 'client-socket':
            return { stage: 'network', passing: error.code !== 'ENOTFOUND' && error.code !== 'EINVAL' };
        case 'client-timeout':
            return { stage: 'network', passing: true };
        default:
            // A server over its MaxStartups hangs up in the middle of the handshake.
            if (/lost before handshake|ECONNRESET|EPIPE/.test(error.message))
                return { stage: 'network', passing: true };
            return keyAccepted && /disconnect|too many/i.test(error.message) ? { stage: 'auth' } : { stage: 'handshake' };
    }
}

// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __webpack_require__(2531);
// EXTERNAL MODULE: ./packages/ssh/lib/host.js
var host = __webpack_require__(2008);
;// CONCATENATED MODULE: ./packages/ssh/lib/explain.js



const show = ({ type, fingerprint }) => `${type} ${fingerprint}`;
const who = ({ host, role }) => (role === 'host' ? host.alias : `jump host ${host.alias}`);
const named = (reach) => {
    const { host, via } = reach;
    const last = via.at(-1);
    return `${who(reach)} (${place(host)}${last === undefined ? '' : `, through jump host ${last.alias}`})`;
};
/** Behind a jump host only that one can ask. */
const scanned = ({ host, via }) => {
    const last = via.at(-1);
    return `\`ssh-keyscan -p ${host.port} ${host.host}\` prints${last === undefined ? '' : ` on the jump host ${last.alias}`}`;
};
const place = ({ host, port }) => `${host.includes(':') ? `[${host}]` : host}:${port}`;
const onTheHost = 'Compare with what `ssh-keygen -lf /etc/ssh/ssh_host_*_key.pub` prints on the host itself';
/** Only a change is a reason for alarm; the other texts tell what is missing. */
function keyRefused(reach, key, why, cause) {
    if (why === 'revoked') {
        return new connect_error/* ConnectError */.T('revoked', `${named(reach)} presents the key ${show(key)}, which known-hosts marks as @revoked`, 'Give the host a new key, or find out who answers there', { cause });
    }
    if (why === 'changed') {
        return new connect_error/* ConnectError */.T('changed-host-key', `THE HOST KEY OF ${named(reach)} HAS CHANGED: it presents ${show(key)}, known-hosts has another ${key.type} key. ` +
            'Somebody may be posing as the host', `Nothing was sent. ${onTheHost}; if the host was set up anew, replace its line with the one that ${scanned(reach)}`, { cause });
    }
    return new connect_error/* ConnectError */.T('unknown-host-key', `known-hosts has no key for ${(0,host/* knownHostsName */.o)(reach.host)} (${who(reach)}); the host presents ${show(key)}`, `${onTheHost}, then add the line that ${scanned(reach)}`, { cause });
}
function otherKeyTypes(reach, known, key, cause) {
    const has = key === undefined ? '' : `; it has ${show(key)}`;
    return new connect_error/* ConnectError */.T('other-key-types', `known-hosts has only ${known.join(', ')} for ${(0,host/* knownHostsName */.o)(reach.host)} (${who(reach)}), which the host does not have${has}`, `${onTheHost}, then add the line that ${scanned(reach)}`, { cause });
}
function fingerprintMismatch(reach, seen, cause) {
    return new connect_error/* ConnectError */.T('fingerprint-mismatch', `no key of ${named(reach)} has the given fingerprint; it presents ${seen.map(show).join(', ')}`, `Nothing was sent. ${onTheHost}`, { cause });
}
function loginRefused(reach, { key, agent }, cause) {
    const offered = key === undefined ? 'the keys of the agent' : `the key ${key.type} ${key.fingerprint}`;
    const line = key === undefined ? 'The public key' : `The line \`${key.publicLine}\``;
    const also = key !== undefined && agent !== undefined ? ' and the keys of the agent' : '';
    return new connect_error/* ConnectError */.T('auth', `${named(reach)} does not let ${reach.host.user} in with ${offered}${also}`, `${line} must be in ~${reach.host.user}/.ssh/authorized_keys there, and the server must allow public keys for that user`, { cause });
}
function noAgent(reach, cause) {
    return new connect_error/* ConnectError */.T('auth', `the ssh-agent cannot be asked for keys for ${who(reach)}: ${cause.message}`, 'Start one in an earlier step, so that SSH_AUTH_SOCK names its socket, or give a private key', { cause });
}
function unreachable(reach, cause) {
    const hangsUp = /ECONNRESET|EPIPE|lost before handshake|closed the connection/.test(cause.message);
    return new connect_error/* ConnectError */.T('unreachable', `${named(reach)} cannot be reached: ${cause.message}`, hangsUp
        ? 'Something there hangs up: more logins at once than its MaxStartups allows, a ban (fail2ban), or no SSH server'
        : 'Check name and port, that sshd runs there, and that its firewall lets the runner in', { cause });
}
function timedOut(reach, ms, cause) {
    return new connect_error/* ConnectError */.T('timeout', `${named(reach)} gave no login within ${(0,grammar/* writeDuration */.MP)(ms)}`, 'Check that sshd answers there; a firewall that drops packets looks like this', { cause });
}
function noHandshake(reach, cause) {
    const exchange = /key exchange/.test(cause.message);
    return new connect_error/* ConnectError */.T('handshake', `no common ground with ${named(reach)}: ${cause.message}`, exchange
        ? 'Let the server offer curve25519-sha256 beside post-quantum key exchanges (KexAlgorithms)'
        : 'Check that an SSH server of the last ten years answers there', { cause });
}

;// CONCATENATED MODULE: ./packages/ssh/lib/connect.js





const attempts = 4;
/**
 * Dials until a login succeeds, the reason is one that another try cannot mend, or the time is over. The time begins
 * when the way to the host is there, so that a slow jump host is not taken for a slow host.
 * @throws ConnectError
 */
async function establish({ host, role }, options, route) {
    const { clock, signal, hostKeys, connectTimeoutMs } = options;
    const reach = { host, role, via: route.via };
    if (options.key === undefined && options.agent === undefined) {
        throw new connect_error/* ConnectError */.T('auth', `no key to log in to ${host.alias} with`, 'Give a private key or an agent');
    }
    if (!signal.aborted)
        await route.ready();
    const deadline = new AbortController();
    const timeOver = AbortSignal.any([signal, deadline.signal]);
    const callOff = after(clock, connectTimeoutMs, () => deadline.abort());
    const base = {
        host,
        open: () => route.open(host),
        judge: (presented) => (0,host_key_policy/* judgeHostKey */.Tx)(hostKeys, host, presented),
        key: options.key,
        agent: options.agent,
        keepaliveMs: options.keepaliveMs,
        signal: timeOver,
    };
    const seen = [];
    let keyTypes = (0,host_key_policy/* wantedKeyTypes */.Yk)(hostKeys, host);
    let last;
    try {
        for (let attempt = 1;;) {
            try {
                return await dial({ ...base, keyTypes });
            }
            catch (error) {
                if (!(error instanceof DialError))
                    throw error;
                const { failure } = error;
                switch (failure.stage) {
                    case 'network':
                        last = error;
                        if (!failure.passing || attempt === attempts)
                            throw unreachable(reach, error);
                        options.log.debug(`${host.alias}: ${error.message}; trying again`);
                        await pause(clock, attempt++, timeOver);
                        continue;
                    case 'host-key':
                        if (failure.why !== 'mismatch')
                            throw keyRefused(reach, failure.presented, failure.why, error);
                        // A bare fingerprint does not tell the type of its key, so every type that the host has is looked at.
                        seen.push(failure.presented);
                        keyTypes = keyTypes.filter((type) => type !== failure.presented.type);
                        if (keyTypes.length === 0)
                            throw fingerprintMismatch(reach, seen, error);
                        continue;
                    case 'no-common-host-key':
                        if (seen.length > 0)
                            throw fingerprintMismatch(reach, seen, error);
                        if (keyTypes.length === host_key_policy/* allKeyTypes */.Qv.length)
                            throw noHandshake(reach, error);
                        throw otherKeyTypes(reach, keyTypes, await presentedBy(base), error);
                    case 'auth':
                        throw loginRefused(reach, options, error);
                    case 'agent':
                        throw noAgent(reach, error);
                    case 'handshake':
                        throw noHandshake(reach, error);
                    case 'aborted':
                        if (signal.aborted)
                            throw new connect_error/* ConnectError */.T('cancelled', `connecting to ${host.alias} was cancelled`, 'Run it again', {
                                cause: error,
                            });
                        throw timedOut(reach, connectTimeoutMs, last ?? error);
                }
            }
        }
    }
    finally {
        callOff();
    }
}
/** With jitter, so that a fan-out that was turned away does not come back as one. */
async function pause(clock, attempt, signal) {
    // The next attempt reports the abort.
    await clock.sleep(250 * 2 ** attempt * (0.5 + Math.random() / 2), signal).catch(() => { });
}
/** The key that the host shows when asked for any; for the message only. */
async function presentedBy(base) {
    let presented;
    const judge = (key) => {
        presented = key;
        return { trusted: false, why: 'unknown' };
    };
    await dial({ ...base, keyTypes: host_key_policy/* allKeyTypes */.Qv, judge }).catch(() => { });
    return presented;
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./packages/ssh/lib/route.js

/** Straight from this machine. */
const direct = {
    via: [],
    ready: async () => { },
    // Not waited for: ssh2 does that, and its errors tell which stage failed.
    open: async ({ host, port }) => (0,external_node_net_.connect)({ host, port, noDelay: true }),
};

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./packages/ssh/lib/tunnel.js


/** A stream over a `direct-tcpip` channel that ends like a socket does, which ssh2's own do not. */
class Tunnel extends external_node_stream_.Duplex {
    #channel;
    #closed = false;
    constructor(channel, link, through) {
        // As a socket's: the other side's end is ours, too. sshd would keep the channel half open for good.
        super({ allowHalfOpen: false });
        this.#channel = channel;
        const forget = link.onEnd(() => {
            const error = new tunnel_error/* TunnelError */.T('lost', `the link to the ${through} is gone: ${link.why}`);
            // Thrown at nobody it would end the process.
            this.destroy(this.listenerCount('error') > 0 ? error : undefined);
        });
        channel.on('data', (chunk) => {
            if (!this.push(chunk))
                channel.pause();
        });
        channel.on('end', () => this.push(null));
        channel.on('error', (error) => this.destroy(error));
        channel.on('close', () => {
            this.#closed = true;
            forget();
            // When the link is what ended, its own listener tells so.
            if (!link.alive || this.destroyed)
                return;
            this.push(null);
        });
        this.once('close', forget);
    }
    /** As a socket's; an HTTP client calls it when it has its response. */
    destroySoon() {
        if (this.writable)
            this.end();
        if (this.writableFinished)
            this.destroy();
        else
            this.once('finish', () => this.destroy());
    }
    _read() {
        this.#channel.resume();
    }
    _write(chunk, _encoding, callback) {
        if (this.#closed)
            callback(new tunnel_error/* TunnelError */.T('failed', 'the other side has closed the tunnel'));
        else
            this.#channel.write(chunk, callback);
    }
    _final(callback) {
        if (!this.#closed)
            this.#channel.end();
        callback();
    }
    _destroy(error, callback) {
        if (!this.#closed)
            this.#channel.close();
        callback(error);
    }
}
/** Codes of RFC 4254 \u00a75.1. */
const reasons = { prohibited: 1, connectFailed: 2 };
/** See `Session.forward`. @param through how messages name the host at its beginning @throws TunnelError */
function openTunnel(link, targetHost, targetPort, through = 'host') {
    const { promise, resolve, reject } = Promise.withResolvers();
    const lost = () => reject(new tunnel_error/* TunnelError */.T('lost', `the link to the ${through} is gone: ${link.why}`));
    const forget = link.onEnd(lost);
    try {
        link.client.forwardOut('127.0.0.1', 0, targetHost, targetPort, (error, channel) => {
            if (error === undefined)
                return resolve(new Tunnel(channel, link, through));
            if (!link.alive)
                return lost();
            reject(explain(error, `${targetHost}:${targetPort}`, through));
        });
    }
    catch (error) {
        if (link.alive)
            reject(new tunnel_error/* TunnelError */.T('failed', `no tunnel to ${targetHost}:${targetPort}`, { cause: error }));
        else
            lost();
    }
    return promise.finally(forget);
}
function explain(error, target, through) {
    const options = { cause: error };
    switch (error.reason) {
        case reasons.prohibited:
            return new tunnel_error/* TunnelError */.T('forbidden', `the SSH server of the ${through} does not allow tunnels to ${target}. Set AllowTcpForwarding local (and PermitOpen ${target}) in its sshd_config`, options);
        case reasons.connectFailed:
            return new tunnel_error/* TunnelError */.T('refused', `nothing answers at ${target} as seen from the ${through}: ${error.message}`, options);
        default:
            return new tunnel_error/* TunnelError */.T('failed', `no tunnel to ${target}: ${error.message}`, options);
    }
}

;// CONCATENATED MODULE: ./packages/ssh/lib/jump-chain.js





/** As ssh's ProxyJump: each jump host is logged in to over the one before, and proves itself under its own name. */
function jumpChain(hops, hostKeys) {
    const attempts = hops.map(() => undefined);
    let options;
    let closed = false;
    const begin = (hop, index, options) => {
        const route = routeUpTo(index, options);
        const attempt = establish({ host: hop, role: 'jump host' }, { ...options, hostKeys }, route).catch((error) => {
            if (!(error instanceof connect_error/* ConnectError */.T) || error.jumpHost !== undefined)
                throw error;
            throw new connect_error/* ConnectError */.T(error.kind, error.what, error.mend, { cause: error, jumpHost: hop.alias });
        });
        attempts[index] = attempt;
        const forget = () => {
            if (attempts[index] === attempt)
                attempts[index] = undefined;
        };
        attempt.then((link) => link.onEnd(forget), forget);
        return attempt;
    };
    const linkTo = async (index, options) => {
        for (;;) {
            const hop = hops[index];
            if (closed || hop === undefined) {
                throw new connect_error/* ConnectError */.T('cancelled', 'the connections to the jump hosts were closed', 'Run it again');
            }
            try {
                return await (attempts[index] ?? begin(hop, index, options));
            }
            catch (error) {
                // Who began the attempt has left; who waited for it has not.
                const abandoned = error instanceof connect_error/* ConnectError */.T && error.kind === 'cancelled';
                if (!abandoned || closed || options.signal.aborted)
                    throw error;
            }
        }
    };
    const routeUpTo = (count, options) => {
        const last = hops[count - 1];
        if (last === undefined)
            return direct;
        return {
            via: hops.slice(0, count),
            ready: async () => void (await linkTo(count - 1, options)),
            async open({ host, port }) {
                const stream = await openTunnel(await linkTo(count - 1, options), host, port, `jump host ${last.alias}`);
                // The reader comes later; an error before that would end the process.
                stream.on('error', () => { });
                return stream;
            },
        };
    };
    return {
        route(given) {
            options ??= given;
            return routeUpTo(hops.length, given);
        },
        async close() {
            closed = true;
            for (const attempt of attempts.toReversed()) {
                const link = await attempt?.catch(() => undefined);
                if (link !== undefined && options !== undefined)
                    await closeLink(link, options.clock);
            }
        },
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/ssh/lib/channel.js

const pausesMs = [50, 200, 500];
/**
 * A channel in which the login shell runs the command. Over the server's MaxSessions it waits until a script of this
 * connection has ended: the command has not run, so asking again is safe.
 */
async function openChannel(link, command, clock, { timeoutMs, signal }) {
    const late = new AbortController();
    const ended = new AbortController();
    const callOff = after(clock, timeoutMs, () => late.abort());
    const forget = link.onEnd(() => ended.abort());
    const giveUp = AbortSignal.any([signal, late.signal, ended.signal]);
    let refusal;
    let alone = 0;
    try {
        for (;;) {
            const leave = await link.channels.enter(giveUp);
            const answer = await exec(link, command, giveUp);
            if ('channel' in answer)
                return { channel: answer.channel, leave };
            const others = link.channels.inside - 1;
            refusal = `the host opened no channel: ${answer.why}`;
            // Fewer than are in there, so that the next round waits; the place not given out stays for ending a script.
            link.channels.narrow(Math.max(1, others - 1));
            leave();
            if (!link.alive)
                return { why: link.why };
            if (others === 0) {
                // The server may not have noticed yet that the last of the others has left.
                if ((alone += 1) > pausesMs.length)
                    return { why: refusal };
                await clock.sleep(pausesMs[alone - 1] ?? 0, giveUp);
                continue;
            }
            refusal += `; ${others === 1 ? 'another script runs' : `${others} others run`} in this connection (MaxSessions)`;
        }
    }
    catch {
        if (signal.aborted)
            return { stop: 'cancelled' };
        if (!link.alive)
            return { why: link.why };
        return refusal === undefined ? { stop: 'timed-out' } : { why: refusal };
    }
    finally {
        callOff();
        forget();
    }
}
/** Rejects when `signal` aborts first; a channel that comes later is let go. */
function exec(link, command, signal) {
    const { promise, resolve, reject } = Promise.withResolvers();
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    let waiting = true;
    try {
        link.client.exec(command, (error, channel) => {
            if (error !== undefined)
                resolve({ why: error.message });
            // Nothing has been sent on it, so letting it go ends what it started.
            else if (waiting)
                resolve({ channel });
            else
                channel.close();
        });
    }
    catch (error) {
        resolve({ why: error.message });
    }
    return promise.finally(() => {
        waiting = false;
        signal.removeEventListener('abort', abort);
    });
}

;// CONCATENATED MODULE: ./packages/ssh/lib/feed.js
/**
 * Writes the input no faster than the other side takes it, then ends the stream. Each chunk is let go of before the
 * next is asked for, so the input may use one buffer for all. Stops early, without an end, once `over` aborts; the input
 * is told by its `return`.
 */
async function feed(input, to, over) {
    for await (const chunk of input) {
        if (over.aborted || to.destroyed)
            return;
        await taken(chunk, to, over);
    }
    if (!over.aborted)
        to.end();
}
function taken(chunk, by, over) {
    const { promise, resolve } = Promise.withResolvers();
    const settle = () => resolve();
    by.once('close', settle);
    over.addEventListener('abort', settle, { once: true });
    by.write(chunk, settle);
    return promise.finally(() => {
        over.removeEventListener('abort', settle);
        by.off('close', settle);
    });
}

// EXTERNAL MODULE: ./packages/ssh/lib/frame.js
var lib_frame = __webpack_require__(5229);
;// CONCATENATED MODULE: ./packages/ssh/lib/group-kill.js

/** TERM (CONT, for what is stopped), two seconds to clean up, KILL. Works as root and not, which signals over the channel do not. */
function killCommand(groups) {
    const all = groups.map((group) => `-${group}`).join(' ');
    const body = `for g in ${all}; do kill -TERM -- $g 2>/dev/null; kill -CONT -- $g 2>/dev/null; done; ` +
        `for i in {1..20}; do l=; for g in ${all}; do kill -0 -- $g 2>/dev/null && l=1; done; ` +
        // Where starting `sleep` takes long, the rounds do not say how late it is.
        `[ "$l" ] || exit 0; [ "$SECONDS" -lt 3 ] || break; sleep 0.1; done; ` +
        `for g in ${all}; do kill -KILL -- $g 2>/dev/null; done; exit 0`;
    return `exec bash --noprofile --norc -c '${body}'`;
}
/** Groups to be ended together: a cancel ends many scripts at once, and there is room for few channels. */
const gathering = new WeakMap();
/** Whether the process group is known to be gone from the host. Never rejects. */
function killGroup(link, group, clock, limitMs) {
    const others = gathering.get(link);
    if (others !== undefined) {
        others.groups.push(group);
        return others.ended;
    }
    const groups = [group];
    const gather = async () => {
        await Promise.resolve();
        gathering.delete(link);
        return await killGroups(link, groups, clock, limitMs);
    };
    const ended = gather();
    gathering.set(link, { groups, ended });
    return ended;
}
function killGroups(link, groups, clock, limitMs) {
    const { promise, resolve } = Promise.withResolvers();
    const callOff = after(clock, limitMs, () => resolve(false));
    const forget = link.onEnd(() => resolve(false));
    try {
        link.client.exec(killCommand(groups), (error, channel) => {
            if (error !== undefined)
                return resolve(false);
            channel.resume();
            channel.stderr.resume();
            channel.on('exit', (code) => resolve(code === 0));
            channel.on('close', () => resolve(false));
        });
    }
    catch {
        resolve(false);
    }
    return promise.finally(() => {
        callOff();
        forget();
    });
}

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
;// CONCATENATED MODULE: ./packages/ssh/lib/line-splitter.js

const maxLineLength = 64 * 1024;
/**
 * Splits bytes into lines. A character whose bytes come in two chunks stays whole; a line without an end costs no more
 * memory than `maxLineLength`.
 */
function splitLines() {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let rest = '';
    let dropped = 0;
    const take = (text) => {
        const lines = [];
        let from = 0;
        for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', from)) {
            append(text.slice(from, at));
            lines.push(complete());
            from = at + 1;
        }
        append(text.slice(from));
        return lines;
    };
    const append = (text) => {
        const room = maxLineLength - rest.length;
        if (text.length <= room)
            rest += text;
        else {
            rest += text.slice(0, room);
            dropped += text.length - room;
        }
    };
    const complete = () => {
        const whole = rest.endsWith('\r') ? rest.slice(0, -1) : rest;
        const line = dropped > 0 ? `${rest.toWellFormed()} \u2026 [${dropped} more characters in this line]` : whole;
        rest = '';
        dropped = 0;
        return line;
    };
    return {
        push: (chunk) => take(decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))),
        end() {
            const lines = take(decoder.end());
            if (rest !== '' || dropped > 0)
                lines.push(complete());
            return lines;
        },
    };
}

;// CONCATENATED MODULE: ./packages/ssh/lib/output.js

/** Reads a stream line by line; while the reader's promise is pending the stream rests, and with it the host. */
function readOutput(stream, onLine, onFault) {
    const splitter = splitLines();
    let queue = [];
    let moved = false;
    let working;
    let over = false;
    const deliver = async (first) => {
        await first;
        while (queue.length > 0) {
            const lines = queue;
            queue = [];
            for (const line of lines) {
                const pending = onLine(line);
                if (pending !== undefined)
                    await pending;
            }
        }
    };
    const take = (lines) => {
        if (working !== undefined) {
            queue.push(...lines);
            return;
        }
        for (const [index, line] of lines.entries()) {
            const pending = onLine(line);
            if (pending === undefined)
                continue;
            queue = lines.slice(index + 1);
            stream.pause();
            working = deliver(pending)
                .catch(onFault)
                .finally(() => {
                working = undefined;
                stream.resume();
            });
            return;
        }
    };
    const guarded = (lines) => {
        try {
            take(lines);
        }
        catch (error) {
            onFault(error);
        }
    };
    stream.on('data', (chunk) => {
        moved = true;
        if (!over)
            guarded(splitter.push(chunk));
    });
    return {
        get busy() {
            return working !== undefined;
        },
        stirred() {
            const was = moved;
            moved = false;
            return was;
        },
        async finish() {
            // While the reader rested, what had already arrived waited in the stream; a closed channel no longer hands it out.
            for (await working; stream.readableLength > 0; await working)
                stream.read();
            if (!over)
                guarded(splitter.end());
            over = true;
            await working;
        },
    };
}

;// CONCATENATED MODULE: ./packages/ssh/lib/greeting.js
const maxNoise = 500;
const maxRefusal = 20;
/**
 * Stands between the streams and the reader until the host says that the script runs. What a login shell prints before
 * is kept back, and nothing is sent to a program that is not our bash: a forced command would get the secrets.
 */
function greetingGate(mark, on) {
    let group;
    let state = 'waiting';
    let stderrOpen = false;
    let noise = '';
    const refusal = [];
    const ready = new RegExp(`^${mark} ready (\\d+)$`);
    const hush = (line) => {
        if (noise.length < maxNoise && line.trim() !== '')
            noise = `${noise}${noise === '' ? '' : ' '}${line}`.slice(0, maxNoise);
    };
    const takeStderr = (line) => {
        if (!stderrOpen) {
            stderrOpen = ready.test(line);
            if (!stderrOpen)
                hush(line);
            return undefined;
        }
        if (state === 'running')
            return on.line('stderr', line);
        if (refusal.length < maxRefusal)
            refusal.push(line);
        return undefined;
    };
    const takeStdout = (line) => {
        switch (state) {
            case 'running':
                return on.line('stdout', line);
            case 'waiting': {
                const match = ready.exec(line);
                if (match === null)
                    hush(line);
                else {
                    group = Number(match[1]);
                    state = 'ready';
                    on.ready();
                }
                return undefined;
            }
            case 'ready':
                if (line === `${mark} running`)
                    state = 'running';
                if (line === `${mark} refused`)
                    state = 'refused';
                return undefined;
            case 'refused':
                return undefined;
        }
    };
    return {
        take: (stream, line) => (stream === 'stdout' ? takeStdout(line) : takeStderr(line)),
        group: () => group,
        refused: () => state === 'refused',
        refusal: () => refusal.join('\n').trim(),
        noise: () => noise,
    };
}

;// CONCATENATED MODULE: ./packages/ssh/lib/run-script.js








/** How long output may be silent after the script's end before the streams are let go, and how long at most in all. */
const drain = { silentMs: 2000, mostMs: 10_000 };
/** The second channel needs 2 s for its grace; the caller has 7.5 s in all when a workflow is cancelled. */
const killLimitMs = 3500;
const lastWordsMs = 500;
/** See `Session.run`. */
async function runScript(context, options) {
    const variables = [...options.env, ...options.secrets];
    (0,lib_frame/* assertSendable */.VS)(options.script, variables);
    const { link, clock } = context;
    const began = clock.now();
    const seconds = () => Math.round((clock.now() - began) / 100) / 10;
    if (options.signal.aborted)
        return { kind: 'cancelled', ended: true, seconds: 0 };
    const mark = (0,external_node_crypto_.randomBytes)(16).toString('hex');
    const opened = await openChannel(link, (0,lib_frame/* commandFor */.Fw)(mark, options.script, options.input !== undefined), clock, options);
    if ('stop' in opened)
        return { kind: opened.stop, ended: true, seconds: seconds() };
    if ('why' in opened)
        return { kind: 'not-started', why: opened.why, seconds: seconds() };
    try {
        return await follow(context, options, opened.channel, mark, (0,lib_frame/* frame */.Gt)(options.script, variables), seconds);
    }
    finally {
        opened.leave();
    }
}
function follow({ link, alias, clock, log }, options, channel, mark, payload, seconds) {
    const { promise, resolve, reject } = Promise.withResolvers();
    const gate = greetingGate(mark, {
        ready() {
            channel.write(payload);
            if (options.input !== undefined)
                feed(options.input, channel, over.signal).catch(onFault);
        },
        line: (stream, line) => options.onLine(stream, line),
    });
    /** Nobody reads the script's stdin any more. */
    const over = new AbortController();
    let exit;
    let stop;
    let fault;
    let finished = false;
    let stopDrain;
    const onFault = (error) => {
        fault ??= { error };
        void halt('cancelled');
    };
    const stdout = readOutput(channel, (line) => gate.take('stdout', line), onFault);
    const stderr = readOutput(channel.stderr, (line) => gate.take('stderr', line), onFault);
    const finish = async (outcome) => {
        if (finished)
            return;
        finished = true;
        over.abort();
        callOff();
        stopDrain?.();
        forget();
        options.signal.removeEventListener('abort', abort);
        await Promise.all([stdout.finish(), stderr.finish()]);
        if (fault === undefined)
            resolve(outcome());
        else
            reject(fault.error);
    };
    const halt = async (kind) => {
        if (stop !== undefined || exit !== undefined || finished)
            return;
        stop = kind;
        over.abort();
        const group = gate.group();
        let ended = group === undefined;
        if (group !== undefined) {
            ended = await killGroup(link, group, clock, killLimitMs);
            // The end of stdin wakes the watchdog, which does the same from the host's side.
            if (!ended)
                channel.end();
        }
        channel.close();
        await finish(() => ({ kind, ended, seconds: seconds() }));
    };
    const abort = () => void halt('cancelled');
    const callOff = after(clock, options.timeoutMs, () => void halt('timed-out'));
    // What arrived before the link ended is still handed over; the channel closes when that is done.
    const forget = link.onEnd(() => {
        stopDrain?.();
        stopDrain = after(clock, lastWordsMs, () => void finish(ended));
    });
    options.signal.addEventListener('abort', abort, { once: true });
    const ended = () => {
        if (stop !== undefined)
            return { kind: stop, ended: false, seconds: seconds() };
        if (gate.refused())
            return { kind: 'syntax-error', message: gate.refusal(), seconds: seconds() };
        if (gate.group() === undefined) {
            const said = gate.noise();
            const why = link.alive ? `no bash came up${said === '' ? '' : `; the host said: ${said}`}` : link.why;
            return { kind: 'not-started', why, seconds: seconds() };
        }
        if (exit === undefined) {
            return {
                kind: 'lost',
                why: link.alive ? 'the host ended the channel without a result' : link.why,
                seconds: seconds(),
            };
        }
        if ('signal' in exit)
            return { kind: 'signalled', signal: exit.signal, seconds: seconds() };
        return { kind: 'exited', code: exit.code, seconds: seconds() };
    };
    /** A background process that keeps the output open would keep the channel open for as long as it lives. */
    const letGo = (spentMs) => {
        stopDrain = after(clock, drain.silentMs, () => {
            if (stdout.busy || stderr.busy)
                return letGo(spentMs);
            const moved = [stdout.stirred(), stderr.stirred()].includes(true);
            if (moved && spentMs + drain.silentMs < drain.mostMs)
                return letGo(spentMs + drain.silentMs);
            log.warning(`${alias}: the script has ended, but a background process still holds its output; ` +
                'start it with its output redirected, for example: setsid node >node.log 2>&1 </dev/null &');
            channel.close();
            void finish(ended);
        });
    };
    channel.on('exit', (code, signal) => {
        if (typeof code === 'number')
            exit = { code };
        else if (typeof signal === 'string')
            exit = { signal: signal.startsWith('SIG') ? signal : `SIG${signal}` };
        over.abort();
        stdout.stirred();
        stderr.stirred();
        if (stop === undefined)
            letGo(0);
    });
    channel.on('error', () => { });
    channel.on('close', () => {
        // While it is being stopped, the second channel knows more.
        if (stop === undefined)
            void finish(ended);
    });
    if (options.signal.aborted)
        abort();
    return promise;
}

;// CONCATENATED MODULE: ./packages/ssh/lib/session.js







/** sshd begins to turn away callers when 10 are not logged in yet (MaxStartups 10:30:100). */
const loginsAtOnce = 8;
/** SSH in this process, by ssh2, straight from this machine. */
const sshTransport = transportOver(() => direct);
/**
 * SSH through jump hosts, in the order in which they are passed, for every host. They are logged in to when the first
 * host is connected to, with the same key or agent, and each has the whole connect timeout to itself.
 * @param hops at least one; see `parseHosts`
 */
function sshThrough(hops, hostKeys) {
    const chain = jumpChain(hops, hostKeys);
    return { ...transportOver((options) => chain.route(options)), close: () => chain.close() };
}
function transportOver(routeFor) {
    const gates = new Map();
    const gateOf = (endpoint) => {
        const found = gates.get(endpoint) ?? { gate: turnstile(loginsAtOnce), users: 0 };
        gates.set(endpoint, found);
        return found;
    };
    return {
        async connect(host, options) {
            const endpoint = `${host.host} ${host.port}`;
            const entry = gateOf(endpoint);
            entry.users += 1;
            // An abort while waiting is reported by the attempt itself, with the host's name.
            const leave = await entry.gate.enter(options.signal).catch(() => () => { });
            try {
                return sessionOver(await establish({ host, role: 'host' }, options, routeFor(options)), host, options);
            }
            finally {
                leave();
                entry.users -= 1;
                if (entry.users === 0)
                    gates.delete(endpoint);
            }
        },
    };
}
function sessionOver(link, host, { clock, log, signal }) {
    const tools = { link, alias: host.alias, clock, log };
    let hurries = false;
    /**
     * sshd sends small packets at once only when a command has run in the connection (session.c, do_exec_no_pty). Until
     * then each of a tunnel's waits for the acknowledgement of the one before, up to 40 ms. Where no command may run, that
     * is all there is to it.
     */
    const hurry = () => {
        hurries = true;
        const nothing = { script: 'true', env: [], secrets: [], timeoutMs: 10_000, signal, onLine: () => { } };
        runScript(tools, nothing).catch(() => { });
    };
    return {
        host,
        get alive() {
            return link.alive;
        },
        lost: link.lost,
        run(options) {
            hurries = true;
            return runScript(tools, options);
        },
        forward(targetHost, targetPort) {
            if (!hurries)
                hurry();
            return openTunnel(link, targetHost, targetPort);
        },
        close: () => closeLink(link, clock),
    };
}

;// CONCATENATED MODULE: ./packages/fleet/lib/fleet.js

/** One host and the connection to it, which is made again when it broke. */
class Link {
    host;
    fleet;
    current;
    constructor(host, fleet) {
        this.host = host;
        this.fleet = fleet;
    }
    /** The live session; connects when there is none. Callers that come together share one attempt. @throws ConnectError */
    async session() {
        for (;;) {
            const asked = this.current;
            const known = await asked?.catch(() => undefined);
            if (known?.alive === true)
                return known;
            // While this caller waited, another one may have begun anew; two connections would leave one that nobody closes.
            if (this.current !== asked)
                continue;
            this.current = this.fleet.connect(this.host);
            return this.current;
        }
    }
    async close() {
        const session = await this.current?.catch(() => undefined);
        await session?.close();
    }
}
/** All hosts of one deployment. */
class Fleet {
    links;
    options;
    constructor(hosts, options) {
        this.options = options;
        this.links = new Map(hosts.map((host) => [host.alias, new Link(host, this)]));
    }
    connect(host) {
        const { transport = sshTransport, ...options } = this.options;
        return transport.connect(host, options);
    }
    link(alias) {
        const link = this.links.get(alias);
        if (link === undefined)
            throw new Error(`no host has the alias ${alias}`);
        return link;
    }
    async close() {
        await Promise.all([...this.links.values()].map((link) => link.close()));
    }
}

;// CONCATENATED MODULE: ./packages/fleet/lib/open.js


/** Opens nothing yet: connections are made when first asked for. */
function openFleet({ hosts, hostKeys, jump, key, agent }, settled, tools) {
    const through = jump === undefined ? undefined : sshThrough(jump.hops, jump.hostKeys);
    const fleet = new Fleet(hosts, {
        hostKeys,
        connectTimeoutMs: settled['connect-timeout'],
        keepaliveMs: settled.keepalive,
        ...(key !== undefined && { key }),
        ...(agent !== undefined && { agent }),
        ...(through !== undefined && { transport: through }),
        ...tools,
    });
    return {
        fleet,
        close: async () => {
            await fleet.close();
            await through?.close();
        },
    };
}

// EXTERNAL MODULE: ./actions/testnet-deployer/lib/uploads.js + 1 modules
var uploads = __webpack_require__(3574);
;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/opening.js


/** Opens nothing yet: connections are made when first asked for. */
function openRollout({ law, settings, script }, context) {
    const { inputs } = settings;
    const { clock, log, signal, event } = context;
    const redact = (0,transcript/* redactor */.$p)([
        ...inputs.secrets.map(({ value }) => value),
        inputs['private-key'],
        inputs.passphrase,
        inputs.token,
    ]);
    const transcripts = (0,lib_transcripts/* openTranscripts */.M)(context.temp('logs'), log, redact);
    const { fleet, close } = openFleet(settings, inputs, { clock, log, signal });
    const releases = new Map();
    const own = (alias) => {
        const { release, previous } = releases.get(alias) ?? {};
        return Object.entries({
            TARGET: law.targetName,
            ENVIRONMENT: settings.environment,
            HOST: alias,
            ROOT: (0,uploads/* baseFolder */.YR)(settings),
            RELEASE: release === undefined ? '' : String(release),
            PREVIOUS: previous === undefined ? '' : String(previous),
            COMMIT: law.head,
            VERSION: inputs.version,
            RUN: event.runId,
        }).map(([name, value]) => ({ name: `SHAKEDOWN_${name}`, value }));
    };
    const shared = {
        prologue,
        env: (alias) => [...inputs.env, ...own(alias)],
        secrets: inputs.secrets,
    };
    return {
        fleet,
        redact,
        work: {
            ...shared,
            script,
            health: inputs.health,
            healthTimeoutMs: inputs['health-timeout'],
            versionCommand: inputs['version-command'],
            expected: { version: inputs.version, commit: law.head },
        },
        teardown: { ...shared, script: inputs.teardown },
        tools: { clock, log, signal, redact, transcript: (alias) => transcripts.of(alias) },
        remember: (results) => {
            for (const result of results)
                releases.set(result.alias, result);
        },
        close: async () => {
            await close();
            await transcripts.end();
        },
    };
}
/**
 * Variables arrive as they are written, and only the host knows where its home is: the folder of the deployment is made
 * absolute there, and numbers of releases become folders. Without a number it is the release that is present.
 */
const prologue = [
    'case $SHAKEDOWN_ROOT in "~"/*) SHAKEDOWN_ROOT=$HOME${SHAKEDOWN_ROOT#"~"};; esac',
    'SHAKEDOWN_RELEASE=${SHAKEDOWN_RELEASE:+$SHAKEDOWN_ROOT/releases/$SHAKEDOWN_RELEASE}',
    'SHAKEDOWN_PREVIOUS=${SHAKEDOWN_PREVIOUS:+$SHAKEDOWN_ROOT/releases/$SHAKEDOWN_PREVIOUS}',
    'if [ -z "$SHAKEDOWN_RELEASE" ] && [ -d "$SHAKEDOWN_ROOT/current" ]; then SHAKEDOWN_RELEASE=$(cd "$SHAKEDOWN_ROOT/current" && pwd -P); fi; ',
].join('; ');


/***/ }),

/***/ 2337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ prepare),
  K: () => (/* binding */ readTerms)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/ports/lib/problem.js
var problem = __webpack_require__(8405);
// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __webpack_require__(2531);
// EXTERNAL MODULE: ./packages/ssh/lib/frame.js
var lib_frame = __webpack_require__(5229);
;// CONCATENATED MODULE: ./packages/fleet/lib/missing.js
/** A mistake in an input. */
function missing(input, what, mend) {
    return { where: `input "${input}"`, what, mend };
}

// EXTERNAL MODULE: ./packages/ssh/lib/host.js
var host = __webpack_require__(2008);
// EXTERNAL MODULE: ./packages/ssh/lib/fingerprint.js
var fingerprint = __webpack_require__(8140);
// EXTERNAL MODULE: ./packages/ssh/lib/known-hosts.js
var known_hosts = __webpack_require__(8777);
// EXTERNAL MODULE: ./packages/ssh/lib/host-key-policy.js
var host_key_policy = __webpack_require__(8681);
// EXTERNAL MODULE: ./packages/ssh/lib/private-key.js + 2 modules
var private_key = __webpack_require__(8448);
;// CONCATENATED MODULE: ./packages/fleet/lib/connection.js



/** Adds every mistake to `problems`; what is returned then is not to be used. */
function readConnection(settled, sources, problems) {
    const hosts = (0,problem/* collect */.Fo)(problems, () => (0,host/* parseHosts */.t)(settled.hosts)) ?? [];
    const hostKeys = (0,problem/* collect */.Fo)(problems, () => readHostKeys(settled, hosts.length > 0, sources));
    const useAgent = settled['use-agent'];
    if (useAgent && sources.agentSocket === undefined) {
        const mend = 'Start ssh-agent in an earlier step, or give private-key';
        problems.push(missing('use-agent', 'there is no agent: SSH_AUTH_SOCK is not set', mend));
    }
    return {
        hosts,
        hostKeys: hostKeys ?? { kind: 'fingerprint', fingerprints: [] },
        jump: (0,problem/* collect */.Fo)(problems, () => readJump(settled, hostKeys)),
        agent: useAgent ? sources.agentSocket : undefined,
        key: hosts.length === 0 || useAgent ? undefined : (0,problem/* collect */.Fo)(problems, () => readKey(settled, sources.withoutSecrets)),
    };
}
function readHostKeys(settled, needed, { fromPolicy, where }) {
    const fingerprints = settled['host-fingerprint'];
    if (settled['insecure-ignore-host-key']) {
        if (fromPolicy.has('known-hosts') || fromPolicy.has('host-fingerprint')) {
            const what = `it contradicts ${where}, which pins the host keys`;
            throw new problem/* ProblemError */.Mm([missing('insecure-ignore-host-key', what, 'Leave it out')]);
        }
        return { kind: 'insecure' };
    }
    // Both are given only with jump hosts, to which known-hosts belongs then.
    if (fingerprints.length > 0) {
        return { kind: 'fingerprint', fingerprints: fingerprints.map((line) => (0,fingerprint/* parseFingerprint */.s)(line)) };
    }
    if (settled['known-hosts'] !== '')
        return { kind: 'known-hosts', known: (0,known_hosts/* parseKnownHosts */.uJ)(settled['known-hosts']) };
    if (!needed)
        return { kind: 'fingerprint', fingerprints: [] };
    const mend = 'Give known-hosts (ssh-keyscan -p PORT HOST, compared with the host itself) or host-fingerprint';
    throw new problem/* ProblemError */.Mm([missing('known-hosts', 'nothing says which host keys are right', mend)]);
}
function readJump(settled, hostKeys) {
    const lines = settled['jump-hosts'];
    if (lines.length === 0)
        return undefined;
    if (settled.hosts.length === 0) {
        throw new problem/* ProblemError */.Mm([missing('jump-hosts', 'there is no host behind them', 'Give hosts, or leave it out')]);
    }
    const hops = (0,host/* parseHosts */.t)(lines, 'input "jump-hosts"');
    // What is wrong with it has been told.
    if (hostKeys === undefined)
        return undefined;
    const known = settled['known-hosts'];
    return { hops, hostKeys: (0,host_key_policy/* jumpHostKeys */.r2)(hostKeys, known === '' ? undefined : (0,known_hosts/* parseKnownHosts */.uJ)(known)) };
}
function readKey(settled, withoutSecrets) {
    if (settled['private-key'] === '') {
        const [what, mend] = withoutSecrets === undefined
            ? [
                'it is empty: the secret does not exist, or the job does not name the environment that holds it',
                'Give the key, or use-agent: true',
            ]
            : [
                withoutSecrets,
                'Somebody with write access can deploy this head with a workflow like examples/testnet-dispatch.yml, which runs on the default branch, or push the commits to a branch of this repository',
            ];
        throw new problem/* ProblemError */.Mm([missing('private-key', what, mend)]);
    }
    return (0,private_key/* readPrivateKey */.$)(settled['private-key'], settled.passphrase);
}

;// CONCATENATED MODULE: ./packages/fleet/lib/contradictions.js


/** Inputs of the connection that contradict the policy or each other, or that would be ignored. */
function connectionContradictions(words) {
    const { given, fromPolicy } = words;
    // Behind jump hosts the fingerprints are of the hosts and known-hosts is of the jump hosts. What the policy pins in
    // known-hosts stays pinned.
    const jumps = given.has('jump-hosts') || fromPolicy.has('jump-hosts');
    return [
        ...(jumps
            ? againstPolicy('known-hosts', 'host-fingerprint', words)
            : eitherOr('known-hosts', 'host-fingerprint', words)),
        ...switchedOff('use-agent', ['private-key', 'passphrase'], given),
        ...switchedOff('insecure-ignore-host-key', ['known-hosts', 'host-fingerprint'], given),
    ];
}
/** Two ways to say the same thing. Of these the policy's wins, and the other is a contradiction. */
function eitherOr(one, other, words) {
    const { given, fromPolicy } = words;
    return [
        ...againstPolicy(one, other, words),
        ...againstPolicy(other, one, words),
        ...both(one, other, fromPolicy.has(one) ? fromPolicy : given),
    ];
}
/**
 * The environment that GitHub guards and shows: the policy's, where the policy knows the target. Adds a contradiction to
 * `problems`.
 */
function settleEnvironment(input, target, where, problems) {
    if (target === undefined)
        return input;
    const { environment } = target;
    if (input !== '' && input !== environment) {
        const what = `${(0,grammar/* quote */.hD)(input)} is not ${(0,grammar/* quote */.hD)(environment)}, which ${where} names`;
        problems.push(missing('environment', what, 'Leave it out'));
    }
    return environment;
}
function againstPolicy(ofPolicy, ofInput, { given, fromPolicy, where }) {
    if (!fromPolicy.has(ofPolicy) || !given.has(ofInput) || fromPolicy.has(ofInput))
        return [];
    return [missing(ofInput, `it contradicts ${where}, which sets ${ofPolicy}`, 'Leave it out, or change the policy')];
}
function both(one, other, texts) {
    if (!texts.has(one) || !texts.has(other))
        return [];
    const what = 'both are given, and one would be ignored';
    return [{ where: `${one} and ${other}`, what, mend: 'Give one of them' }];
}
function switchedOff(by, names, given) {
    if (given.get(by)?.trim() !== 'true')
        return [];
    return names
        .filter((name) => given.has(name))
        .map((name) => missing(name, `${by} is true, so it would be ignored`, 'Give one of them'));
}

// EXTERNAL MODULE: ./packages/kit/lib/inputs/settle.js
var settle = __webpack_require__(1751);
// EXTERNAL MODULE: ./actions/testnet-deployer/lib/inputs.js + 4 modules
var inputs = __webpack_require__(6195);
;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/contradictions.js


/** What has no effect in a mode. Whoever gives it expects one. */
const withoutEffect = {
    'deploy+watch': [],
    deploy: Object.entries(inputs/* inputs */.Q).flatMap(([name, one]) => ('policy' in one && one.policy === 'watch' ? [name] : [])),
    watch: [
        'upload',
        'script',
        'script-file',
        'script-timeout',
        'on-host-failure',
        'on-cancel',
        'teardown',
        'strategy',
        'on-failure',
        'keep-releases',
        'freeze-secrets',
        'lock-wait',
        'break-lock',
        'hold',
        'hold-reason',
        'past-hold',
        'expect',
        'collect',
        'floor',
    ],
    // These take the inputs of the step that they stand beside.
    preflight: [],
    status: [],
};
/** Inputs that contradict the policy or each other, or that would be ignored. */
function contradictions(mode, words) {
    const { given, fromPolicy, where } = words;
    return [
        ...eitherOr('script', 'script-file', words),
        ...connectionContradictions(words),
        ...withoutEffect[mode]
            .filter((name) => given.has(name))
            .map((name) => missing(name, `it has no effect with mode: ${mode}`, 'Leave it out, or choose another mode')),
        ...notDeployed(mode, fromPolicy, where),
    ];
}
/**
 * The policy says what is deployed, and a mode is an input: skipping the deployment would prove whatever ran there
 * before. Where the running service is asked for its version, it is no skipping but an earlier step.
 */
function notDeployed(mode, fromPolicy, where) {
    const deploys = fromPolicy.has('script') || fromPolicy.has('script-file');
    if (mode !== 'watch' || !deploys || fromPolicy.has('version-command'))
        return [];
    const what = `it leaves out the deployment that ${where} demands, and nothing asks what runs on the hosts`;
    return [{ where: 'input "mode"', what, mend: 'Use deploy+watch, or add version-command to the policy' }];
}

// EXTERNAL MODULE: ./packages/compat/lib/versions/version.js
var versions_version = __webpack_require__(1432);
// EXTERNAL MODULE: ./packages/release/lib/environment/expect.js
var expect = __webpack_require__(2648);
// EXTERNAL MODULE: ./packages/release/lib/place.js
var place = __webpack_require__(6132);
// EXTERNAL MODULE: ./actions/testnet-deployer/lib/uploads.js + 1 modules
var lib_uploads = __webpack_require__(3574);
;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/release-settings.js




/** Adds every mistake to `problems`; what is returned then is not to be used. */
function readReleases(settled, environment, demandsProof, problems) {
    problems.push(...(0,lib_uploads/* checkRoot */.d9)(settled.root));
    problems.push(...checkHold(settled), ...checkGoingBack(settled), ...checkPaths(settled.collect));
    return {
        place: { root: settled.root, name: readName(settled.name, environment, problems) },
        turns: {
            strategy: settled.strategy,
            concurrency: settled.concurrency,
            onFailure: settled['on-host-failure'],
        },
        artifacts: settled.artifact.flatMap((line, index) => readArtifact(line, index, problems)),
        expectations: (0,problem/* collect */.Fo)(problems, () => (0,expect/* parseExpectations */.L)(settled.expect)) ?? [],
        floor: readFloor(settled, problems),
        hold: settled.hold === undefined ? undefined : { forMs: settled.hold, reason: settled['hold-reason'] },
        demandsProof,
    };
}
function readName(name, environment, problems) {
    // That no environment is named has been told.
    if (name === '' && environment === '')
        return 'none';
    try {
        return (0,place/* folderName */.ub)(name === '' ? environment : name);
    }
    catch (error) {
        if (!(error instanceof grammar/* ValueFault */.Qe))
            throw error;
        problems.push({ where: 'input "name"', what: error.what, mend: error.mend });
        return 'none';
    }
}
const artifactForm = /^[^\s@]{1,400}@sha256:[0-9a-f]{64}$/;
function readArtifact(line, index, problems) {
    if (artifactForm.test(line))
        return [line];
    const where = `input "artifact" entry ${index + 1}`;
    const mend = 'Write name@sha256:<64 digits>, as docker buildx imagetools inspect or sha256sum print them';
    problems.push({ where, what: `${(0,grammar/* quote */.hD)(line)} names no digest, so what it is could change`, mend });
    return [];
}
/** A roll back compares it, and what cannot be compared would keep every one from going on. */
function readFloor({ floor: text, version }, problems) {
    if (text === '')
        return undefined;
    const where = 'input "floor"';
    const floor = (0,versions_version/* parseVersion */.ot)(text.replace(/^v(?=\d)/, ''), 'semver');
    if (floor === undefined) {
        problems.push({ where, what: `${(0,grammar/* quote */.hD)(text)} is no version`, mend: 'Write it like 1.4.0, or leave it out' });
        return undefined;
    }
    const own = (0,versions_version/* parseVersion */.ot)(version.replace(/^v(?=\d)/, ''), 'semver');
    if (own !== undefined && (0,versions_version/* compareVersions */.Zy)(own, floor) < 0) {
        const what = `${(0,grammar/* quote */.hD)(text)} is above ${(0,grammar/* quote */.hD)(version)}, the version that is deployed, which would not read its own data`;
        problems.push({ where, what, mend: 'Give the oldest version that reads it' });
    }
    return floor.text;
}
function checkHold({ hold, 'hold-reason': reason }) {
    if (hold !== undefined && reason === '') {
        const what = 'nothing says why, and whoever is kept out will ask';
        return [{ where: 'input "hold-reason"', what, mend: 'Give the reason' }];
    }
    if (hold === undefined && reason !== '') {
        return [{ where: 'input "hold-reason"', what: 'nothing is held', mend: 'Give hold, or leave it out' }];
    }
    return [];
}
/** What is torn down in the end does not run before the next deployment either: there is nothing to go back to. */
function checkGoingBack({ teardown, 'on-failure': onFailure, 'on-cancel': onCancel }) {
    if (teardown === '')
        return [];
    const mend = 'Leave one of them out';
    const what = 'it puts a release live again, and teardown ends whatever runs';
    return [
        ...(onFailure === 'rollback' ? [{ where: 'input "on-failure"', what, mend }] : []),
        ...(onCancel === 'rollback' ? [{ where: 'input "on-cancel"', what, mend }] : []),
    ];
}
function checkPaths(paths) {
    return paths
        .filter((path) => /\p{Cc}/u.test(path) || path.length > 1000)
        .map((path) => ({
        where: 'input "collect"',
        what: `${(0,grammar/* quote */.hD)(path)} is no path`,
        mend: 'Write a path on the host, without control characters',
    }));
}

// EXTERNAL MODULE: ./packages/kit/lib/inputs/parse.js
var parse = __webpack_require__(525);
// EXTERNAL MODULE: ./packages/watch/lib/source-spec.js
var source_spec = __webpack_require__(674);
// EXTERNAL MODULE: ./packages/watch/lib/counter.js + 1 modules
var lib_counter = __webpack_require__(2457);
// EXTERNAL MODULE: ./packages/watch/lib/decimal.js
var decimal = __webpack_require__(2066);
;// CONCATENATED MODULE: ./packages/watch/lib/checks.js


const kinds = ['metric', 'log', 'command'];
const checks_form = 'Write name: metric|log|command \u2026 op value, like peers: metric peers_count >= 3';
const mostChecks = 32;
/**
 * Lines `name: kind subject [delta] op value [@reader] [missing=wait|fail|pass] [in-row=N] [allowed=N] [dry-run]`. The
 * last operator of a line counts, so that a command may have others. Without `@reader` all that can read it do.
 * @throws ProblemError with the fault of every line
 */
function parseChecks(lines, readers, where = 'input "checks"') {
    const problems = [];
    const checks = lines.flatMap((line, index) => {
        try {
            return [parseLine(line, readers)];
        }
        catch (error) {
            if (!(error instanceof grammar/* ValueFault */.Qe))
                throw error;
            problems.push({ where: `${where} entry ${index + 1}`, what: error.what, mend: error.mend });
            return [];
        }
    });
    for (const [name, same] of Map.groupBy(checks, (check) => check.name)) {
        if (same.length === 1)
            continue;
        problems.push({ where, what: `${same.length} checks are called ${(0,grammar/* quote */.hD)(name)}`, mend: 'Give each its own name' });
    }
    if (lines.length > mostChecks) {
        problems.push({ where, what: `${lines.length} checks are more than ${mostChecks}`, mend: 'Give fewer' });
    }
    if (problems.length > 0)
        throw new problem/* ProblemError */.Mm(problems);
    return checks;
}
function parseLine(line, readers) {
    const head = /^([A-Za-z0-9][A-Za-z0-9._-]{0,62}):[ \t]+(\S+)[ \t]+(\S.*)$/.exec(line);
    if (head === null || line.length > 1000)
        throw new grammar/* ValueFault */.Qe('the line is not a check', checks_form);
    const [, name = '', word = '', rest = ''] = head;
    const kind = (0,grammar/* readChoice */.Kf)(word, kinds);
    const { subject: judged, options } = splitOptions(rest);
    const match = /^(.*\S)[ \t]+(==|!=|<=|>=|<|>)[ \t]+(\S+)$/.exec(judged);
    if (match === null)
        throw new grammar/* ValueFault */.Qe(`${(0,grammar/* quote */.hD)(name)} has no comparison at its end`, checks_form);
    const [, measured = '', op = '==', limit = ''] = match;
    if ((0,decimal/* parseDecimal */.$Q)(limit) === undefined) {
        throw new grammar/* ValueFault */.Qe(`${(0,grammar/* quote */.hD)(limit)} is not a decimal number`, 'Give a number like 0, 3 or 0.95');
    }
    const grown = /^(.*\S)[ \t]+delta$/.exec(measured);
    const subject = grown?.[1] ?? measured;
    if (subject.length > 200)
        throw new grammar/* ValueFault */.Qe(`${(0,grammar/* quote */.hD)(name)} reads more than 200 characters`, 'Shorten it');
    const allowed = options.get('allowed');
    return {
        name,
        kind,
        subject,
        delta: grown !== null,
        op: op,
        limit,
        missing: (0,grammar/* readChoice */.Kf)(options.get('missing') ?? 'fail', ['wait', 'fail', 'pass']),
        inRow: (0,grammar/* readInteger */.JI)(options.get('in-row') ?? '1', { min: 1, max: 1000 }),
        ...(allowed === undefined ? {} : { allowed: (0,grammar/* readInteger */.JI)(allowed, { max: 1_000_000 }) }),
        dryRun: options.has('dry-run'),
        on: readersOf(name, kind, readers[kind], options.get('@')),
    };
}
const known = ['missing', 'in-row', 'allowed', 'dry-run'];
/** Takes options from the end of the line for as long as there are some: before them the subject may hold anything. */
function splitOptions(text) {
    const options = new Map();
    let subject = text;
    for (;;) {
        const match = /^(.*\S)[ \t]+(?:(@)(\S+)|([a-z-]+)=(\S*)|(dry-run))$/.exec(subject);
        if (match === null)
            return { subject, options };
        const [, before = '', at, reader = '', key, value = '', dryRun] = match;
        const name = at ?? key ?? dryRun ?? '';
        if (name !== '@' && !known.includes(name)) {
            throw new grammar/* ValueFault */.Qe(`${(0,grammar/* quote */.hD)(`${name}=`)} is not an option of a check`, (0,grammar/* didYouMean */.au)(name, known));
        }
        if (options.has(name))
            throw new grammar/* ValueFault */.Qe(`${(0,grammar/* quote */.hD)(name)} is given twice`, 'Give it once');
        options.set(name, name === '@' ? reader : value);
        subject = before;
    }
}
const missingReader = {
    metric: 'Add a source of metrics: prometheus <url>',
    log: 'Add a source that follows it: log <command>',
    command: 'Give hosts, and via: tunnel',
};
function readersOf(name, kind, able, asked) {
    if (able.length === 0) {
        const mend = missingReader[kind];
        throw new grammar/* ValueFault */.Qe(`nothing can read the ${kind} of ${(0,grammar/* quote */.hD)(name)}`, mend);
    }
    if (asked === undefined)
        return [...able];
    if (able.includes(asked))
        return [asked];
    throw new grammar/* ValueFault */.Qe(`${(0,grammar/* quote */.hD)(`@${asked}`)} cannot read a ${kind}`, (0,grammar/* didYouMean */.au)(asked, able));
}

// EXTERNAL MODULE: ./packages/watch/lib/sources/check-reader.js
var check_reader = __webpack_require__(1814);
;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/watch-plan.js





/** @throws ProblemError with every mistake in the inputs of the watch */
function readWatch(settled, hosts) {
    const problems = [];
    if (settled.counter === '') {
        problems.push(missing('counter', 'nothing says what is counted', 'Give counter, or mode: deploy'));
    }
    if (settled.sources.length === 0) {
        problems.push(missing('sources', 'nothing says where the testnet is read', 'Give sources, or mode: deploy'));
    }
    if (problems.length > 0)
        throw new problem/* ProblemError */.Mm(problems);
    const aliases = settled.via === 'tunnel' ? hosts.map(({ alias }) => alias) : [];
    const sources = (0,problem/* collect */.Fo)(problems, () => (0,source_spec/* parseSources */.ur)(settled.sources, aliases)) ?? [];
    const counter = (0,problem/* collect */.Fo)(problems, () => (0,lib_counter/* parseCounter */.y8)(settled.counter, settled.decode));
    const checks = sources.length === 0 ? [] : (0,problem/* collect */.Fo)(problems, () => readChecks(settled.checks, sources, aliases));
    problems.push(...sources.flatMap(commandFaults));
    if (counter === undefined || sources.length === 0)
        throw new problem/* ProblemError */.Mm(problems);
    const { nodes, beside } = (0,source_spec/* splitSources */.PE)(sources, counter);
    problems.push(...(0,source_spec/* checkPairing */.Xd)(nodes.length === 0 ? sources : nodes, counter));
    if (nodes.length > 0 && checks !== undefined) {
        problems.push(...beside.flatMap((source) => uselessBeside(source, counter, checks)));
    }
    const quorum = (0,problem/* collect */.Fo)(problems, () => readQuorum(settled.quorum, nodes.length)) ?? 1;
    if (settled['equal-progress'] !== '')
        (0,problem/* collect */.Fo)(problems, () => (0,lib_counter/* parseCompanion */.Y0)(settled['equal-progress'], counter));
    problems.push(...watch_plan_withoutEffect(settled, quorum));
    if (problems.length > 0 || checks === undefined)
        throw new problem/* ProblemError */.Mm(problems);
    return { sources, plan: makePlan(settled, { nodes, counter, quorum, checks }) };
}
function makePlan(settled, { nodes, counter, quorum, checks }) {
    const optional = (key, value) => value === undefined ? {} : { [key]: value };
    return {
        sources: nodes,
        counter,
        target: BigInt(settled.sessions),
        from: settled.from,
        quorum,
        startTimeoutMs: settled['start-timeout'],
        timeBudgetMs: settled['time-budget'],
        onReset: settled['on-reset'],
        checks,
        ...optional('stallAfterMs', settled['stall-after']),
        ...optional('expectedIntervalMs', settled['expected-interval']),
        ...optional('pollIntervalMs', settled['poll-interval']),
        ...optional('settleMs', settled.settle),
        ...optional('maxLag', bigintOf(settled['max-lag'])),
        ...optional('maxRestarts', settled['max-restarts']),
        ...optional('equalProgress', settled['equal-progress'] === '' ? undefined : settled['equal-progress']),
        ...optional('minRateRatio', settled['min-rate-ratio']),
        ...optional('maxBlindMs', settled['max-blind']),
        ...optional('maxStep', bigintOf(settled['max-step'])),
        ...optional('consecutiveErrors', settled['consecutive-errors']),
        ...optional('failureLimit', settled['failure-limit']),
        ...optional('maxReconnects', settled['max-reconnects']),
    };
}
function bigintOf(value) {
    return value === undefined ? undefined : BigInt(value);
}
function readQuorum(text, nodes) {
    if (text === '' || text === 'all')
        return nodes;
    const quorum = (0,parse/* parseInput */.CU)({ kind: 'integer', min: 1, describe: 'a number of sources' }, 'quorum', text);
    if (quorum <= nodes)
        return quorum;
    throw new problem/* ProblemError */.Mm([missing('quorum', `${quorum} is more than the ${nodes} sources`, 'Give at most as many')]);
}
function readChecks(lines, sources, aliases) {
    const logs = sources.filter((source) => (0,source_spec/* kindOf */.I)(source) === 'log').flatMap(({ alias }) => alias ?? []);
    const checks = parseChecks(lines, {
        metric: sources.filter((source) => (0,source_spec/* kindOf */.I)(source) === 'prometheus').map(({ name }) => name),
        log: [...new Set(logs)],
        command: aliases,
    });
    const problems = checks.flatMap((check) => subjectFaults(check, logs));
    if (problems.length > 0)
        throw new problem/* ProblemError */.Mm(problems);
    return checks;
}
function subjectFaults(check, logs) {
    const where = `input "checks" ${(0,grammar/* quote */.hD)(check.name)}`;
    if (check.kind === 'command')
        return (0,lib_frame/* checkScript */.wN)(check.subject, where);
    try {
        (0,check_reader/* checkSubject */.j)(check);
    }
    catch (error) {
        if (!(error instanceof grammar/* ValueFault */.Qe))
            throw error;
        return [{ where, what: error.what, mend: error.mend }];
    }
    const unclear = check.kind === 'log' ? check.on.find((on) => logs.filter((log) => log === on).length > 1) : undefined;
    if (unclear === undefined)
        return [];
    return [{ where, what: `${unclear} has several log sources`, mend: 'Let one command follow all of the files' }];
}
function commandFaults({ name, command }) {
    return command === undefined ? [] : (0,lib_frame/* checkScript */.wN)(command, `input "sources" ${(0,grammar/* quote */.hD)(name)}`);
}
/** A source that neither the counter nor a check can be read from would look as if it were watched. */
function uselessBeside(source, counter, checks) {
    const kind = (0,source_spec/* kindOf */.I)(source);
    const isRead = checks.some((check) => kind === 'log' ? check.kind === 'log' && check.on.includes(source.alias ?? '') : check.on.includes(source.name));
    if (isRead)
        return [];
    const what = `nothing is read from ${(0,grammar/* quote */.hD)(source.name)}: ${counter.kind} is not in a ${kind} source, and no check is on it`;
    return [{ where: 'input "sources"', what, mend: 'Leave it out, or add a check' }];
}
/** Whoever gives one of these expects that it does something. */
function watch_plan_withoutEffect(settled, quorum) {
    const problems = [];
    if (settled['max-restarts'] !== undefined && settled['on-reset'] === 'fail') {
        const what = 'it has no effect with on-reset: fail';
        problems.push(missing('max-restarts', what, 'Leave it out, or set on-reset: rebaseline or continue'));
    }
    if (settled['max-lag'] !== undefined && quorum === 1) {
        const what = 'with a quorum of 1 the best node would be compared with itself';
        problems.push(missing('max-lag', what, 'Leave it out, or ask for a larger quorum'));
    }
    if (settled['max-step'] !== undefined && settled['expected-interval'] === undefined) {
        const what = 'nothing says in which time so many steps are credible';
        problems.push(missing('max-step', what, 'Give expected-interval, too'));
    }
    return problems;
}

;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/settings.js









/** @throws ProblemError with every mistake in the inputs and the policy's target */
function readSettings(sources) {
    const fromPolicy = new Map([...(sources.target?.deploy ?? []), ...(sources.target?.watch ?? [])]);
    const problems = [];
    const settled = (0,problem/* collect */.Fo)(problems, () => (0,settle/* settleInputs */.d)(inputs/* inputs */.Q, sources.given, fromPolicy, sources.where));
    if (settled === undefined)
        throw new problem/* ProblemError */.Mm(problems);
    problems.push(...contradictions(settled.mode, { ...sources, fromPolicy }));
    problems.push(...tooShort(settled));
    const deploys = settled.mode === 'deploy' || settled.mode === 'deploy+watch';
    const connects = settled.mode !== 'watch' || settled.via === 'tunnel';
    if (deploys && settled.script === '' && settled['script-file'] === '') {
        problems.push(missing('script', 'there is nothing to deploy', 'Give script or script-file, in the policy or as an input'));
    }
    const connection = readConnection(settled, { ...sources, fromPolicy }, problems);
    const { hosts } = connection;
    if (settled.hosts.length === 0 && connects) {
        problems.push(missing('hosts', 'no host is named', 'Give hosts, in the policy or as an input'));
    }
    const environment = settleEnvironment(settled.environment, sources.target, sources.where, problems);
    if (environment === '')
        problems.push(missing('environment', 'the policy names none for this target', "Give the job's environment"));
    const terms = watches(settled) ? (0,problem/* collect */.Fo)(problems, () => readWatch(settled, hosts)) : undefined;
    const settings = {
        ...connection,
        inputs: settled,
        environment,
        uploads: (0,problem/* collect */.Fo)(problems, () => (0,lib_uploads/* readUploadLines */.NT)(settled.upload)) ?? [],
        scriptFile: scriptFile(settled, fromPolicy),
        releases: readReleases(settled, environment, (sources.target?.watch.size ?? 0) > 0 || watches(settled), problems),
        watch: terms?.plan,
        sources: terms?.sources ?? [],
    };
    if (settled.record && sources.withoutToken) {
        const what = 'without it GitHub is told nothing, and a proof would count nowhere';
        problems.push(missing('token', what, 'Give token, or set record: false'));
    }
    if (settled['min-rate-ratio'] !== undefined && sources.withoutToken) {
        const what = 'without it the last proof cannot be read';
        problems.push(missing('token', what, 'Give token (deployments: read, actions: read), or leave min-rate-ratio out'));
    }
    problems.push(...checkNames(settled.env, settled.secrets));
    problems.push(...(0,lib_frame/* checkVariables */.kL)(settled.env), ...(0,lib_frame/* checkVariables */.kL)(settled.secrets, 'input "secrets"'));
    for (const name of ['script', 'health', 'version-command', 'teardown']) {
        problems.push(...(0,lib_frame/* checkScript */.wN)(settled[name], `input "${name}"`));
    }
    if (problems.length > 0)
        throw new problem/* ProblemError */.Mm(problems);
    return settings;
}
/** A preflight looks at the watch when there is to be one. */
function watches({ mode, counter, sources }) {
    if (mode === 'preflight')
        return counter !== '' || sources.length > 0;
    return mode !== 'deploy' && mode !== 'status';
}
/** Waiting no time at all never succeeds, asking without a pause is an attack, and a keepalive of 0 is none. */
function tooShort(settled) {
    return Object.entries(inputs/* inputs */.Q)
        .filter(([name, { kind }]) => kind === 'duration' && name !== 'lock-wait' && settled[name] === 0)
        .map(([name]) => missing(name, 'it is no time at all', 'Give at least 1s'));
}
function scriptFile(settled, fromPolicy) {
    if (settled['script-file'] === '')
        return undefined;
    return { path: settled['script-file'], from: fromPolicy.has('script-file') ? 'policy' : 'input' };
}
function checkNames(env, secrets) {
    const names = new Set(env.map(({ name }) => name));
    return [
        ...[...env, ...secrets]
            .filter(({ name }) => name.startsWith('SHAKEDOWN_'))
            .map(({ name }) => ({
            where: 'env or secrets',
            what: `${name} is a name of Shakedown's own`,
            mend: 'Choose another name',
        })),
        ...secrets
            .filter(({ name }) => names.has(name))
            .map(({ name }) => ({ where: 'secrets', what: `${name} is set by env, too`, mend: 'Set it once' })),
    ];
}

;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/prepare.js






/** Reads inputs, script and uploads. Contacts GitHub at most. @throws ProblemError */
async function prepare(law, context) {
    const settings = readTerms(law, context);
    const [script, trees] = await Promise.allSettled([readScript(settings, law, context), readTrees(settings, context)]);
    const faults = [script, trees].flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    for (const fault of faults)
        if (!(fault instanceof problem/* ProblemError */.Mm))
            throw fault;
    if (script.status === 'rejected' || trees.status === 'rejected') {
        throw new problem/* ProblemError */.Mm(faults.flatMap(({ problems }) => problems));
    }
    return { law, settings, script: script.value, trees: trees.value };
}
/** A preflight comes before the build, so what is to be uploaded need not be there. */
async function readTrees({ inputs, uploads }, { event, signal }) {
    if (inputs.mode !== 'deploy' && inputs.mode !== 'deploy+watch')
        return [];
    return (0,lib_uploads/* readUploads */.fl)(uploads, event.workspace, inputs['working-directory'], signal);
}
/** What post needs, too: a script may be gone from the checkout by then. @throws ProblemError */
function readTerms(law, context) {
    try {
        return readSettings({
            given: context.given,
            target: law.target,
            where: law.where,
            withoutSecrets: law.withoutSecrets,
            withoutToken: law.github === undefined,
            agentSocket: context.env['SSH_AUTH_SOCK'],
        });
    }
    catch (error) {
        if (law.target !== undefined || !(error instanceof problem/* ProblemError */.Mm))
            throw error;
        // Without it, somebody whose first pull request adds the policy is told of missing inputs only.
        const what = 'there is no policy, so inputs must say everything';
        const mend = 'Merge the policy first: it counts from the target branch only. Or give the inputs named below';
        throw new problem/* ProblemError */.Mm([{ where: law.where, what, mend }, ...error.problems], { cause: error });
    }
}
async function readScript({ inputs, scriptFile }, law, context) {
    if (inputs.mode === 'watch' || inputs.mode === 'status')
        return undefined;
    if (scriptFile === undefined)
        return inputs.script === '' ? undefined : inputs.script;
    const { path, from } = scriptFile;
    const text = from === 'policy'
        ? await law.file(path)
        : await readWorkTree(context.event.workspace, inputs['working-directory'], path);
    if (text !== undefined) {
        const problems = [...(0,lib_frame/* checkScript */.wN)(text, path), ...checkNotBlank(text, path)];
        if (problems.length > 0)
            throw new problem/* ProblemError */.Mm(problems);
        return text;
    }
    throw new problem/* ProblemError */.Mm([
        {
            where: from === 'policy' ? `${law.where} script-file` : 'input "script-file"',
            what: from === 'policy'
                ? `${(0,grammar/* quote */.hD)(path)} does not exist where the policy comes from`
                : `${(0,grammar/* quote */.hD)(path)} does not exist in the checkout`,
            mend: from === 'policy' ? 'Add it there, or correct the path' : 'Check the repository out first, or correct the path',
        },
    ]);
}
/** A script of nothing exits with 0, and what ran before would be taken for what was deployed. */
function checkNotBlank(text, path) {
    return text.trim() === ''
        ? [{ where: path, what: 'the file is empty, so nothing would be deployed', mend: 'Write the deploy script' }]
        : [];
}
/** Only files inside the workspace: a link could lead to anything that the runner can read. */
async function readWorkTree(workspace, folder, path) {
    try {
        const root = await (0,promises_.realpath)(workspace);
        const file = await (0,promises_.realpath)((0,external_node_path_.resolve)(root, folder, path));
        return file.startsWith(root + external_node_path_.sep) ? await (0,promises_.readFile)(file, 'utf8') : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ goBack)
});

// EXTERNAL MODULE: ./packages/fleet/lib/in-turn.js
var in_turn = __webpack_require__(1671);
// EXTERNAL MODULE: ./packages/fleet/lib/cut.js
var cut = __webpack_require__(8918);
// EXTERNAL MODULE: ./packages/release/lib/log/history.js
var log_history = __webpack_require__(5838);
// EXTERNAL MODULE: ./packages/release/lib/host/verbs.js + 3 modules
var verbs = __webpack_require__(2073);
// EXTERNAL MODULE: ./packages/release/lib/targets.js
var targets = __webpack_require__(5893);
// EXTERNAL MODULE: ./packages/compat/lib/versions/version.js
var versions_version = __webpack_require__(1432);
// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __webpack_require__(2531);
;// CONCATENATED MODULE: ./packages/release/lib/floor.js


/**
 * The floors of everything that was deployed since a release, the present one and failed ones included: whatever was
 * started may have written data, and data and migrations are never rolled back.
 */
function floorsSince({ releases }, target) {
    const later = [...releases.values()].filter(({ n }) => n > target.n);
    return [...new Set(later.flatMap(({ floor }) => (floor === undefined ? [] : [floor])))];
}
/** Why today's data cannot be served by a release, as any of the floors says; undefined when it can. */
function belowFloor(floors, target) {
    const version = (0,versions_version/* parseVersion */.ot)(target.version, 'semver');
    for (const text of floors) {
        const lowest = (0,versions_version/* parseVersion */.ot)(text, 'semver');
        if (lowest !== undefined && version !== undefined && (0,versions_version/* compareVersions */.Zy)(version, lowest) >= 0)
            continue;
        const named = target.version === '' ? 'the target, which has no version,' : target.version;
        if (lowest === undefined || version === undefined) {
            return `whether ${named} can read today's data is unknown: the floor is ${(0,grammar/* quote */.hD)(text)}, and the two cannot be compared`;
        }
        return `${named} is below the floor ${text}: data that was written since cannot be read by it, and data is never rolled back`;
    }
    return undefined;
}

// EXTERNAL MODULE: ./packages/release/lib/put/put-live.js + 8 modules
var put_live = __webpack_require__(3296);
// EXTERNAL MODULE: ./packages/release/lib/host/ask.js
var ask = __webpack_require__(6099);
// EXTERNAL MODULE: ./actions/testnet-deployer/lib/deploying.js + 11 modules
var deploying = __webpack_require__(5042);
;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/returning.js



/**
 * Puts the last good release live again on every host where this run has put another one live, or has tried to. A host
 * where nothing was started is left alone. Never throws for what happens on a host.
 */
async function goBack(held, why, settings, context, tools) {
    const ways = await context.log.group('Roll back', () => (0,in_turn/* inTurn */.lo)(held, { strategy: 'parallel', concurrency: settings.inputs.concurrency, onFailure: 'continue' }, {
        work: async (one) => {
            const way = await goBackOn(one, why, settings, context, tools);
            if (way !== undefined)
                tools.log.foreign(`${one.host.alias}: ${way.why}`);
            return [one.host.alias, way];
        },
        skip: ({ host }, skipped) => [host.alias, { to: undefined, ok: false, why: skipped }],
        isBad: () => false,
        signal: tools.signal,
    }));
    return new Map(ways.flatMap(([alias, way]) => (way === undefined ? [] : [[alias, way]])));
}
const beforeAnythingStarts = ['record', 'upload', 'expect'];
async function goBackOn(held, why, settings, context, tools) {
    try {
        const { attempt } = held.state.history;
        // Somebody else's attempt, or one that started nothing: what ran still runs.
        if (attempt === undefined || attempt.by !== held.by)
            return undefined;
        if (attempt.state === 'failed' && beforeAnythingStarts.includes(attempt.step))
            return undefined;
        const current = (0,log_history/* currentOf */.$)(held.state.history);
        if (attempt.state === 'live' && current?.status === 'live') {
            await (0,verbs/* markBad */.Tc)(held, current.n, why);
        }
        const target = (0,targets/* lastGood */.mC)(held.state.history);
        if (target === undefined) {
            return {
                to: undefined,
                ok: false,
                why: 'there is no release to go back to: none was live and known to be healthy',
            };
        }
        tools.timeline.note('started', held.host.alias);
        const old = belowFloor(floorsSince(held.state.history, target), target);
        if (old !== undefined)
            return { to: target.n, ok: false, why: (0,cut/* cut */.J)(`release ${target.n} is not started: ${old}`) };
        const plan = { ...(0,deploying/* planOf */.XC)(settings, context), onCancel: 'kill' };
        const put = await (0,put_live/* putLive */.c)(held, { ...plan, what: { kind: 'recorded', n: target.n, overrides: [] } }, { ...tools, onLine: (0,deploying/* lineTo */.a5)(tools) });
        tools.timeline.note(put.outcome === 'live' ? 'healthy' : 'failed', held.host.alias);
        if (put.outcome === 'live')
            return { to: target.n, ok: true, why: `release ${target.n} is live again` };
        return { to: target.n, ok: false, why: (0,cut/* cut */.J)(`release ${target.n} could not be put live again: ${put.why}`) };
    }
    catch (error) {
        if (!(error instanceof ask/* ReleaseError */.K))
            throw error;
        return { to: undefined, ok: false, why: (0,cut/* cut */.J)(error.message) };
    }
}


/***/ }),

/***/ 1853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ps: () => (/* binding */ asFault),
/* harmony export */   Qx: () => (/* binding */ describeFault),
/* harmony export */   ib: () => (/* binding */ QUESTION_TIMEOUT_MS),
/* harmony export */   l9: () => (/* binding */ runOn)
/* harmony export */ });
/* harmony import */ var _shakedown_release__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4604);

/** Health checks and version commands are short; one that hangs must not eat the time of the next try. */
const QUESTION_TIMEOUT_MS = 30_000;
/** Runs one script and keeps what it prints; `lastLine` is the last one of stdout that is not blank. */
async function runOn(session, script, timeoutMs, work, tools, input) {
    const transcript = tools.transcript(session.host.alias);
    let lastLine = '';
    const outcome = await session.run({
        script: `${work.prologue}${script.replace(/^\uFEFF/, '')}`,
        env: work.env(session.host.alias),
        secrets: work.secrets,
        timeoutMs,
        signal: tools.signal,
        ...(input !== undefined && { input }),
        onLine: (stream, line) => {
            if (stream === 'stdout' && line.trim() !== '')
                lastLine = line;
            return transcript.line(line);
        },
    });
    // Before it is quoted, and cut where a half of it would no longer be known.
    return { outcome, lastLine: tools.redact(lastLine) };
}
/** `undefined` for success, which is an exit with 0 and nothing else. */
function describeFault(outcome, what) {
    const fault = (0,_shakedown_release__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .K)({ outcome }, what);
    return fault === undefined ? undefined : asFault(fault);
}
function asFault({ kind, why, exit, signal }) {
    return { outcome: kind === 'cancelled' ? 'skipped' : kind, why, exit, signal };
}


/***/ }),

/***/ 6500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ tearDown)
/* harmony export */ });
/* harmony import */ var _running_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1853);

/** Long enough to stop a chain, short enough for the five minutes that `post` has for all of its work. */
const TEARDOWN_TIMEOUT_MS = 60_000;
/**
 * Runs the teardown on every host that was touched. Never throws: the verdict stands, and what could not be ended is
 * named in a warning.
 */
async function tearDown(fleet, aliases, work, tools) {
    if (work.script === '' || aliases.length === 0)
        return { faults: [], owed: [] };
    const owed = [];
    const faults = await tools.log.group('Teardown', () => Promise.all(aliases.map(async (alias) => {
        try {
            const session = await fleet.link(alias).session();
            const { outcome } = await (0,_running_js__WEBPACK_IMPORTED_MODULE_0__/* .runOn */ .l9)(session, work.script, TEARDOWN_TIMEOUT_MS, work, tools);
            if (outcome.kind === 'cancelled')
                owed.push(alias);
            const fault = (0,_running_js__WEBPACK_IMPORTED_MODULE_0__/* .describeFault */ .Qx)(outcome, 'the teardown');
            tools.log.info(`${alias}: ${fault === undefined ? 'torn down' : fault.why}`);
            return fault === undefined ? [] : [`${alias}: ${fault.why}`];
        }
        catch (error) {
            if (tools.signal.aborted)
                owed.push(alias);
            return [`${alias}: ${error.message}`];
        }
    })));
    return { faults: faults.flat(), owed };
}


/***/ }),

/***/ 3574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ns: () => (/* binding */ artifactsOf),
  YR: () => (/* binding */ baseFolder),
  d9: () => (/* binding */ checkRoot),
  NT: () => (/* binding */ readUploadLines),
  fl: () => (/* binding */ readUploads)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __webpack_require__(2531);
// EXTERNAL MODULE: ./packages/ports/lib/problem.js
var problem = __webpack_require__(8405);
// EXTERNAL MODULE: ./packages/release/lib/place.js
var place = __webpack_require__(6132);
;// CONCATENATED MODULE: ./packages/ssh/lib/upload/request.js


const request_form = 'Write local => remote, for example build/node => bin/node';
/**
 * Lines `local => remote`; a remote path that ends in `/` is the folder to put it into, under its own name.
 * @param where how messages name the list
 * @throws ProblemError with the fault of every line
 */
function parseUploads(lines, where = 'input "upload"') {
    const problems = [];
    const requests = [];
    for (const [index, line] of lines.entries()) {
        const read = parseLine(line);
        if ('what' in read)
            problems.push({ where: `${where} entry ${index + 1}`, ...read });
        else
            requests.push(read);
    }
    for (const [index, { remote: one }] of requests.entries()) {
        const other = requests
            .slice(index + 1)
            .find(({ remote }) => `${remote}/`.startsWith(`${one}/`) || one.startsWith(`${remote}/`));
        if (other === undefined)
            continue;
        problems.push({
            where,
            what: `${(0,grammar/* quote */.hD)(one)} and ${(0,grammar/* quote */.hD)(other.remote)} get into each other's way on the host`,
            mend: 'Upload one folder that holds both, or give each a place of its own',
        });
    }
    if (problems.length > 0)
        throw new problem/* ProblemError */.Mm(problems);
    return requests;
}
function parseLine(line) {
    const match = /^(.*?\S)\s+=>\s+(\S.*)$/s.exec(line.trim());
    if (match === null)
        return { what: `${(0,grammar/* quote */.hD)(line)} does not say what goes where`, mend: request_form };
    const [, local = '', given = ''] = match;
    if (/\0/.test(local + given))
        return { what: 'a path contains a NUL byte', mend: request_form };
    if (given.split('/').includes('..')) {
        return { what: `${(0,grammar/* quote */.hD)(given)} leads upwards`, mend: 'Write the path on the host without ".."' };
    }
    const name = external_node_path_.posix.basename(external_node_path_.posix.normalize(local.replaceAll('\\', '/')));
    const whole = external_node_path_.posix.normalize(given.endsWith('/') ? `${given}${name}` : given);
    if (whole === '/' || whole === '.' || whole === '~' || (given.endsWith('/') && /^(?:\.{0,2}|\/)$/.test(name))) {
        return { what: `${(0,grammar/* quote */.hD)(given)} names no file or folder of its own`, mend: request_form };
    }
    return { local, remote: whole };
}

// EXTERNAL MODULE: ./packages/ssh/lib/upload/tree.js
var upload_tree = __webpack_require__(246);
;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/uploads.js






/** The folder of the deployment on a host, as it is written: only the host knows where its home is. */
function baseFolder({ releases: { place } }) {
    return `${place.root}/${place.name}`;
}
/** @throws ProblemError with the fault of every line */
function readUploadLines(lines) {
    const requests = parseUploads(lines);
    const problems = requests
        .filter(({ remote }) => /^[/~]/.test(remote))
        .map(({ remote }) => ({
        where: 'input "upload"',
        what: `${(0,grammar/* quote */.hD)(remote)} is not in the folder of the release, so going back would not bring it back`,
        mend: 'Write a relative path; the script can install it elsewhere from "$SHAKEDOWN_RELEASE"',
    }));
    problems.push(...(0,place/* checkUploadPlaces */._B)(requests.map(({ remote }) => remote)));
    if (problems.length > 0)
        throw new problem/* ProblemError */.Mm(problems);
    return requests;
}
/** `~` means the home, and nothing else is expanded. */
function checkRoot(root) {
    const steps = root.split('/');
    const isPlain = /^(?:\/|~\/)[^\p{Cc}]*[^\p{Cc}/]$/u.test(root) && !steps.includes('..') && !steps.slice(1).includes('');
    if (isPlain)
        return [];
    const what = `${(0,grammar/* quote */.hD)(root)} is no folder of its own`;
    return [{ where: 'input "root"', what, mend: 'Write an absolute path, or one below ~/, without ".." and "//"' }];
}
/**
 * Reads what is to be uploaded, once for all hosts.
 * @throws ProblemError with everything that cannot be uploaded
 */
async function readUploads(requests, workspace, folder, signal) {
    const problems = [];
    const trees = [];
    for (const request of requests) {
        try {
            const base = await (0,promises_.realpath)(workspace);
            const from = await insideWorkspace(base, folder, request.local);
            const tree = await (0,upload_tree/* readTree */.Zc)({ ...request, local: from }, { base, signal });
            problems.push(...(await withLogin(tree, request.local)));
            trees.push(tree);
        }
        catch (error) {
            if (!(error instanceof problem/* ProblemError */.Mm))
                throw error;
            problems.push(...error.problems);
        }
    }
    if (problems.length > 0)
        throw new problem/* ProblemError */.Mm(problems);
    return trees;
}
/** Relative to the workspace's root. A path or a link of a pull request must not fetch the runner's own files. */
async function insideWorkspace(root, folder, local) {
    const refuse = (what, mend) => {
        throw new problem/* ProblemError */.Mm([{ where: 'input "upload"', what: `${(0,grammar/* quote */.hD)(local)} ${what}`, mend }]);
    };
    const asked = (0,external_node_path_.resolve)(root, folder, local);
    const real = await (0,promises_.realpath)(asked).catch(() => refuse('does not exist in the checkout', 'Check out or build it first'));
    if (real === root || real.startsWith(root + external_node_path_.sep))
        return asked;
    return refuse('leads out of the workspace', 'Copy into the workspace what is to be uploaded');
}
/** actions/checkout leaves the job's token in the repository's configuration, and every host would have it. */
async function withLogin({ from, entries }, local) {
    const configs = entries.filter(({ kind, path }) => kind === 'file' && /(?:^|\/)\.git\/(?:.*\/)?config$/.test(path));
    const texts = await Promise.all(configs.map(({ path }) => (0,promises_.readFile)((0,external_node_path_.join)(from, path), 'utf8')));
    if (!texts.some((text) => /extraheader/i.test(text)))
        return [];
    const what = `${(0,grammar/* quote */.hD)(local)} holds a .git folder with the token that actions/checkout keeps there`;
    return [
        { where: 'input "upload"', what, mend: 'Upload what was built, or check out with persist-credentials: false' },
    ];
}
/** Those whose content is known: a cancellation, or a file that was changed, may have come before. */
async function artifactsOf(trees, requests) {
    const artifacts = await Promise.all(trees.map(async (tree, index) => {
        const request = requests[index];
        const digests = await tree.digests.catch(() => undefined);
        return request === undefined || digests === undefined ? [] : [artifactOf(tree, digests, request)];
    }));
    return artifacts.flat();
}
function artifactOf(tree, digests, { local, remote }) {
    const files = tree.entries.filter(({ kind }) => kind === 'file').length;
    const kind = tree.entries[0]?.kind === 'folder' ? 'folder' : 'file';
    return { local, remote, kind, files, bytes: tree.bytes, sha256: digestOf(tree, digests) };
}
/**
 * Of a folder: the SHA-256 of one item for each entry below it, ended by NUL and sorted as bytes (`LC_ALL=C sort -z`): kind
 * (`f`, `d`, `l`), mode in octal, the file's SHA-256 or the link's text, and the path, with a blank between.
 */
function digestOf({ entries }, digests) {
    const [first] = digests;
    if (entries[0]?.kind === 'file' && first !== undefined)
        return first;
    const items = entries.slice(1).map((entry, index) => {
        switch (entry.kind) {
            case 'file':
                return Buffer.from(`f ${entry.mode.toString(8)} ${digests[index + 1]} ${entry.path}\0`);
            case 'folder':
                return Buffer.from(`d ${entry.mode.toString(8)} - ${entry.path}\0`);
            case 'link':
                return Buffer.from(`l - ${entry.to} ${entry.path}\0`);
        }
    });
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const item of items.toSorted(Buffer.compare))
        hash.update(item);
    return hash.digest('hex');
}


/***/ }),

/***/ 5963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ID: () => (/* binding */ rollbackOf),
/* harmony export */   WG: () => (/* binding */ isPassing),
/* harmony export */   jE: () => (/* binding */ judgeHosts),
/* harmony export */   mh: () => (/* binding */ nothingDone),
/* harmony export */   vy: () => (/* binding */ judgeWatch)
/* harmony export */ });
/** The part of a result that only a deployment fills. */
const nothingDone = {
    exit: undefined,
    signal: undefined,
    seconds: 0,
    version: undefined,
    uploaded: [],
    release: undefined,
    previous: undefined,
    back: undefined,
};
/** Green is what may end the step without an error; only `passed` is ever a proof. */
function isPassing(verdict) {
    return verdict === 'passed' || verdict === 'deployed' || verdict === 'ready' || verdict === 'reported';
}
/** What the hosts alone decide, before any watching; `undefined` when all of them are fine. Unknown outweighs failed. */
function judgeHosts(hosts) {
    const of = (outcome) => hosts.filter((host) => host.outcome === outcome);
    const unknown = of('unknown');
    if (unknown.length > 0) {
        return { verdict: 'lost', reason: `Outcome unknown on ${count(unknown, hosts)}: ${first(unknown)}` };
    }
    const ok = of('ok');
    if (ok.length === hosts.length)
        return undefined;
    // A host that never began is not fine either; what stopped it is told first.
    const bad = [...of('failed'), ...of('skipped')];
    if (ok.length === 0) {
        return { verdict: 'failed', reason: `Deployment failed on ${count(bad, hosts)}: ${first(bad)}` };
    }
    const names = bad.map(({ alias }) => alias).join(', ');
    return { verdict: 'partial', reason: `Deployed on ${count(ok, hosts)} only, not on ${names}: ${first(bad)}` };
}
/** What the watch decides; its verdicts are a part of ours. */
function judgeWatch(result) {
    return { verdict: result.verdict, reason: result.reason };
}
/** Whether the last good release is live again, on all hosts that needed it. */
function rollbackOf(hosts) {
    const ways = hosts.flatMap(({ back }) => back ?? []);
    if (ways.length === 0)
        return 'none';
    return ways.every(({ ok }) => ok) ? 'rolled-back' : 'failed';
}
function count(some, all) {
    return `${some.length} of ${all.length} ${all.length === 1 ? 'host' : 'hosts'}`;
}
function first(hosts) {
    const host = hosts[0];
    return host === undefined ? '' : `${host.alias}: ${host.why}`;
}


/***/ }),

/***/ 1432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   ot: () => (/* binding */ parseVersion)
/* harmony export */ });
/* unused harmony exports isEqual, isPrerelease, hasSameCore */
/** Longer texts are no versions for node-semver either. */
const maxLength = 256;
const number = '(?:0|[1-9]\\d*)';
const identifier = '(?:0|[1-9]\\d*|\\d*[A-Za-z-][0-9A-Za-z-]*)';
const suffix = `(?:-(${identifier}(?:\\.${identifier})*))?(?:\\+([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?`;
const semver = new RegExp(`^(${number})\\.(${number})\\.(${number})${suffix}$`);
/** Leading zeros are usual (`2024.01.0`), two to four parts likewise. */
const calver = new RegExp(`^(\\d{1,8})\\.(\\d{1,8})(?:\\.(\\d{1,8}))?(?:\\.(\\d{1,8}))?${suffix}$`);
/** Strict: the grammar of semver.org 2.0.0, or two to four numbers with calver. Nothing is guessed or completed. */
function parseVersion(text, scheme) {
    if (text.length > maxLength)
        return undefined;
    const match = (scheme === 'semver' ? semver : calver).exec(text);
    if (match === null)
        return undefined;
    const parts = match.slice(1, scheme === 'semver' ? 4 : 5).filter((part) => part !== undefined);
    const numbers = parts.map(Number);
    if (!numbers.every(Number.isSafeInteger))
        return undefined;
    const pre = match[scheme === 'semver' ? 4 : 5];
    return { scheme, text, numbers, pre: pre === undefined ? [] : pre.split('.') };
}
/** Precedence by semver.org 2.0.0 section 11; build metadata does not count. Negative: `a` is older. */
function compareVersions(a, b) {
    for (let at = 0; at < Math.max(a.numbers.length, b.numbers.length); at++) {
        const order = (a.numbers[at] ?? 0) - (b.numbers[at] ?? 0);
        if (order !== 0)
            return order;
    }
    if (a.pre.length === 0 || b.pre.length === 0)
        return b.pre.length - a.pre.length;
    for (let at = 0; at < Math.min(a.pre.length, b.pre.length); at++) {
        const order = compareIdentifiers(a.pre[at] ?? '', b.pre[at] ?? '');
        if (order !== 0)
            return order;
    }
    return a.pre.length - b.pre.length;
}
function isEqual(a, b) {
    return compareVersions(a, b) === 0;
}
function isPrerelease({ pre }) {
    return pre.length > 0;
}
/** The same version but for its pre-release: 2.0.0-rc.1 and 2.0.0. */
function hasSameCore(a, b) {
    return compareVersions({ ...a, pre: [] }, { ...b, pre: [] }) === 0;
}
function compareIdentifiers(a, b) {
    const [isNumberA, isNumberB] = [/^\d+$/.test(a), /^\d+$/.test(b)];
    if (isNumberA !== isNumberB)
        return isNumberA ? -1 : 1;
    // Numbers have no leading zeros, so the longer one is the greater one, whatever a double can hold.
    if (isNumberA && a.length !== b.length)
        return a.length - b.length;
    return a < b ? -1 : Number(a > b);
}


/***/ }),

/***/ 8918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ cut)
/* harmony export */ });
/** What a host says can be long, and all hosts share the 1 MB that a job's outputs may have. */
function cut(text) {
    return text.length > 500 ? `${text.slice(0, 499).toWellFormed()}\u2026` : text;
}


/***/ }),

/***/ 1671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T1: () => (/* binding */ roundsOf),
/* harmony export */   lo: () => (/* binding */ inTurn),
/* harmony export */   zd: () => (/* binding */ atOnce)
/* harmony export */ });
/** Works on all items; each has a result, also the ones that never began. Results are in the order of the items. */
async function inTurn(items, { strategy, concurrency, onFailure }, { work, skip, isBad, signal }) {
    let stop;
    const one = async (item, whenBad) => {
        const why = signal.aborted ? 'cancelled before it began' : stop;
        if (why !== undefined)
            return skip(item, why);
        const result = await work(item);
        if (isBad(result))
            stop ??= whenBad;
        return result;
    };
    const canaries = items.slice(0, strategy === 'canary' && items.length > 1 ? 1 : 0);
    const first = await atOnce(canaries, 1, (item) => one(item, 'not begun: the canary failed'));
    const whenBad = onFailure === 'stop' ? 'not begun: another host failed' : undefined;
    const limit = strategy === 'serial' ? 1 : concurrency;
    const rest = await atOnce(items.slice(canaries.length), limit, (item) => one(item, whenBad));
    return [...first, ...rest];
}
/** Runs `work` for every item, at most `limit` at the same time; results are in the order of the items. */
async function atOnce(items, limit, work) {
    const results = Array.from({ length: items.length });
    const next = items.entries();
    const worker = async () => {
        for (const [index, item] of next)
            results[index] = await work(item);
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
    return results;
}
/** How many hosts come one after the other at most, for how long the whole may take. */
function roundsOf(count, { strategy, concurrency }) {
    switch (strategy) {
        case 'serial':
            return Math.max(1, count);
        case 'canary':
            return 1 + Math.ceil(Math.max(0, count - 1) / concurrency);
        case 'parallel':
            return Math.max(1, Math.ceil(count / concurrency));
    }
}


/***/ }),

/***/ 3169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ ownerStates)
/* harmony export */ });
/**
 * Asks GitHub whether the run that owns a lock goes on. A run of another repository, or one that cannot be read, is not
 * known to be over: then only the lock's own time ends it.
 */
function ownerStates(github) {
    return async ({ run, attempt, repository }) => {
        if (github === undefined)
            return 'unknown';
        const { owner, name } = github.target;
        if (repository.toLowerCase() !== `${owner}/${name}`.toLowerCase())
            return 'unknown';
        const found = await github.run(Number(run)).catch(() => undefined);
        if (found === undefined)
            return 'unknown';
        // A later attempt begins when the one before is over.
        return found.attempt > attempt || found.status === 'completed' ? 'completed' : 'running';
    };
}


/***/ }),

/***/ 5126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ releaseHost)
/* harmony export */ });
/** A host as releases need it. Its connection is made when it is first asked something, and again when it broke. */
function releaseHost(link) {
    const { alias, user, host, port } = link.host;
    return {
        alias,
        address: `${user}@${host.toLowerCase()}:${port}`,
        run: async (options) => (await link.session()).run(options),
    };
}


/***/ }),

/***/ 5177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ openShown),
/* harmony export */   q: () => (/* binding */ tellLate)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9682);


/**
 * Opens a Deployment with the status in_progress. Throws when it cannot: what nobody can see should not happen, and a
 * missing permission is better told before the deployment than after 500 sessions.
 */
async function openShown(github, showing, { event, log, owe }) {
    const { head, task, environment, payload, description, progress } = showing;
    // Never the same for two steps: the legs of a matrix share run, attempt and job, and one would speak for the other.
    const marker = `run-${event.runId}-${event.runAttempt}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    const { id } = await github.createDeployment({
        ref: head,
        task,
        environment,
        payload,
        description,
        transient: true,
        production: false,
        marker,
    });
    const logUrl = (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .runUrl */ .V)(event);
    owe(untold(id, { state: 'error', description: 'lost: the step was ended before it could tell' }));
    await github.createDeploymentStatus(id, { state: 'in_progress', description: progress, logUrl });
    log.info(`GitHub shows deployment ${id} of ${environment} in progress on ${head}`);
    return {
        id,
        finish: async (ending) => {
            owe(untold(id, ending));
            try {
                await github.createDeploymentStatus(id, { ...ending, logUrl });
                owe('');
            }
            catch (error) {
                log.warning(`GitHub could not be told how deployment ${id} ended: ${error.message}`);
            }
        },
    };
}
function untold(id, ending) {
    const owed = { id, ...ending };
    return JSON.stringify(owed);
}
/** Tells GitHub in post what main owed it. */
async function tellLate(github, owed, event) {
    const { id, state, description } = JSON.parse(owed);
    await github.createDeploymentStatus(id, { state, description, logUrl: (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .runUrl */ .V)(event) });
}


/***/ }),

/***/ 8530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ redactor),
/* harmony export */   Md: () => (/* binding */ fileName),
/* harmony export */   ju: () => (/* binding */ Transcript)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8474);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);



/** The job log is slow and capped; beyond this many lines a host's output goes on in its file only. */
const LINES_IN_LOG = 2_000;
/** What may wait for the disk before the script has to. */
const BYTES_PENDING = 256 * 1024;
/** A script that prints for ever must not fill the runner's disk. */
const BYTES_IN_FILE = 64 * 1024 * 1024;
/**
 * What one host printed: every line in a file, the first ones live in the job log behind the host's alias. The runner
 * masks its log but no file, so secrets are taken out here.
 */
class Transcript {
    path;
    file;
    prefix;
    log;
    redact;
    lines = 0;
    bytes = 0;
    pending = [];
    pendingBytes = 0;
    writing;
    constructor(folder, alias, log, redact) {
        this.path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `${fileName(alias)}.log`);
        // Appended: what post prints must not replace what main left.
        this.file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(this.path, { flags: 'a', mode: 0o600 });
        this.file.on('error', (error) => log.warning(`The transcript ${this.path} cannot be written: ${error.message}`));
        this.prefix = `${alias} \u2502 `;
        this.log = log;
        this.redact = redact;
    }
    /** A promise only when the disk has to be waited for: one for each of a million lines would take longer than the lines. */
    line(text) {
        const clean = this.redact(text);
        this.lines += 1;
        if (this.lines <= LINES_IN_LOG)
            this.log.foreign(`${this.prefix}${clean}`);
        if (this.lines === LINES_IN_LOG)
            this.log.info(`${this.prefix}\u2026 more than ${LINES_IN_LOG} lines; the rest is in ${this.path}`);
        if (this.bytes > BYTES_IN_FILE)
            return;
        const size = Buffer.byteLength(clean) + 1;
        this.bytes += size;
        this.pendingBytes += size;
        this.pending.push(clean);
        if (this.bytes > BYTES_IN_FILE)
            this.pending.push('\u2026 the rest of the output is not kept');
        this.writing ??= this.write();
        if (this.pendingBytes > BYTES_PENDING)
            return this.writing;
    }
    /** Everything that has come in the meantime at once: a system call for each of a million lines would take longer. */
    async write() {
        while (this.pending.length > 0) {
            const text = `${this.pending.join('\n')}\n`;
            this.pending = [];
            this.pendingBytes = 0;
            // A file that cannot be written has been warned about; the script goes on without it.
            await new Promise((done) => this.file.write(text, () => done()));
        }
        this.writing = undefined;
    }
    async end() {
        await this.writing;
        if (this.file.destroyed)
            return;
        this.file.end();
        await (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(this.file, 'close').catch(ignore);
    }
}
function ignore() { }
/** Different for different aliases: two hosts that write into one file would be one host in the evidence. */
function fileName(alias) {
    return alias.replace(/[^A-Za-z0-9._-]/g, (odd) => `%${odd.charCodeAt(0).toString(16).toUpperCase()}`);
}
/**
 * Replaces every secret line of at least 4 characters, as such and in base64; shorter ones would hollow out the text and
 * hide nothing.
 */
function redactor(secrets) {
    const plain = secrets.flatMap((secret) => secret.split(/\r?\n/)).filter((line) => line.length >= 4);
    // As it is written where a sentence quotes what a host has said.
    const lines = [...plain, ...plain.map((line) => JSON.stringify(line).slice(1, -1))];
    const parts = [...new Set([...lines, ...[...lines, ...secrets].flatMap(inBase64)])].toSorted((a, b) => b.length - a.length);
    if (parts.length === 0)
        return (text) => text;
    // Nearly every line is free of them, and one look for all is many times faster than one for each.
    const any = new RegExp(parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|'));
    return (text) => (any.test(text) ? parts.reduce((clean, part) => clean.replaceAll(part, '***'), text) : text);
}
/** What base64 of any text around the secret shows of it, for each of its three places within a group of three bytes. */
function inBase64(secret) {
    const bytes = Buffer.from(secret);
    return [0, 1, 2].flatMap((before) => {
        const text = Buffer.concat([Buffer.alloc(before), bytes])
            .toString('base64')
            .replace(/=+$/, '');
        // The first and the last character mix with the neighbours.
        const own = text.slice(before === 0 ? 0 : before + 1, (before + bytes.length) % 3 === 0 ? undefined : -1);
        return own.length >= 8 ? [own] : [];
    });
}


/***/ }),

/***/ 2705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ openTranscripts),
/* harmony export */   h: () => (/* binding */ makeLogFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _transcript_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8530);


/** The folder for what the hosts print, in the step's own folder; only its user can read it. */
async function makeLogFolder(context) {
    const folder = context.temp('logs');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true, mode: 0o700 });
    return folder;
}
/** @param folder of the files; it must be there when the first line comes */
function openTranscripts(folder, log, redact) {
    const known = new Map();
    return {
        of(alias) {
            const one = known.get(alias) ?? new _transcript_js__WEBPACK_IMPORTED_MODULE_1__/* .Transcript */ .ju(folder, alias, log, redact);
            known.set(alias, one);
            return one;
        },
        end: async () => void (await Promise.all([...known.values()].map((one) => one.end()))),
    };
}


/***/ }),

/***/ 1751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ settleInputs)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2531);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8405);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(525);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8416);




/**
 * The inputs once the policy has spoken: what the policy sets, else the input, else the fallback or default. The policy
 * is law: an input that says something else is an error naming both, also when it asks for more.
 * @param given raw texts of the inputs, from `readInputs`
 * @param fromPolicy raw texts in the form of inputs, by the same names
 * @param policyWhere the place in the policy, e.g. `.github/shakedown.yml targets.testnet`
 * @throws ProblemError with every mistake at once
 */
function settleInputs(specs, given, fromPolicy, policyWhere) {
    const problems = [];
    const values = {};
    for (const name of fromPolicy.keys()) {
        if (specs[name]?.policy === undefined)
            problems.push(notForPolicy(specs, name, policyWhere));
    }
    for (const [name, spec] of Object.entries(specs)) {
        const law = spec.policy === undefined ? undefined : fromPolicy.get(name);
        const raw = given.get(name);
        const settled = law === undefined || (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .isBlank */ .z3)(law)
            ? (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readOne */ .JF)(spec, `input ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(name)}`, raw)
            : obey(spec, name, law, raw, placeOf(policyWhere, spec, name));
        if ('problem' in settled)
            problems.push(settled.problem);
        else
            values[name] = settled.value;
    }
    if (problems.length > 0)
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_4__/* .ProblemError */ .Mm(problems);
    return values;
}
function obey(spec, name, law, raw, place) {
    const wanted = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .tryParse */ .x6)(spec, place, law);
    if ('problem' in wanted || raw === undefined)
        return wanted;
    const asked = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .tryParse */ .x6)(spec, `input ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(name)}`, raw);
    if ('problem' in asked || (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(comparable(asked.value), comparable(wanted.value)))
        return asked;
    return {
        problem: {
            where: `input ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(name)}`,
            what: `it says ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(raw.trim())}, and ${place} says ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(law.trim())}`,
            mend: 'The policy decides: leave the input out, or change the policy on the target branch',
        },
    };
}
/** The lines on which assignments stand differ between two texts that mean the same. */
function comparable(value) {
    if (!Array.isArray(value))
        return value;
    return value.map((item) => (typeof item === 'object' && item !== null ? { ...item, line: 0 } : item));
}
function placeOf(policyWhere, spec, name) {
    // Of a target the section follows its path; `compat` stands at the top of the file.
    return `${policyWhere}${spec.policy === 'compat' ? ' ' : '.'}${spec.policy ?? ''}.${name}`;
}
function notForPolicy(specs, name, policyWhere) {
    const settable = Object.keys(specs).filter((other) => specs[other]?.policy !== undefined);
    return {
        where: `${policyWhere} ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(name)}`,
        what: 'a policy cannot set this input',
        mend: (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_3__/* .didYouMean */ .au)(name, settable),
    };
}


/***/ }),

/***/ 9682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ runUrl)
/* harmony export */ });
/** The page of the run that is under way. */
function runUrl(event) {
    const { owner, name } = event.repository;
    return `${event.serverUrl}/${owner}/${name}/actions/runs/${event.runId}/attempts/${event.runAttempt}`;
}


/***/ }),

/***/ 6066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/** JSON with sorted keys and no blanks, so that equal values have equal bytes (after RFC 8785 for the values used here). */
function canonicalJson(value) {
    if (Array.isArray(value))
        return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
    if (value !== null && typeof value === 'object') {
        const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
        return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
    }
    return JSON.stringify(value);
}


/***/ }),

/***/ 1504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fu: () => (/* binding */ shortSha),
/* harmony export */   HH: () => (/* binding */ isSha),
/* harmony export */   hp: () => (/* binding */ isZeroSha)
/* harmony export */ });
function isSha(text) {
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
/** `before` of a new ref and `after` of a deleted one. */
function isZeroSha(text) {
    return /^0{40}$|^0{64}$/.test(text);
}
function shortSha(sha) {
    return sha.slice(0, 8);
}


/***/ }),

/***/ 8180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ firstMisfit)
/* harmony export */ });
/** The first place where a value is not as its schema says, e.g. `health.tries`; undefined when it is. */
function firstMisfit(schema, value, path = 'it') {
    if (schema.type !== undefined && ![schema.type].flat().includes(typeOf(value, schema)))
        return path;
    if ('const' in schema && value !== schema.const)
        return path;
    if (schema.enum !== undefined && !schema.enum.includes(value))
        return path;
    if (typeof value === 'string')
        return fitsText(schema, value) ? undefined : path;
    if (typeof value === 'number')
        return value >= (schema.minimum ?? -Infinity) ? undefined : path;
    if (Array.isArray(value)) {
        const { items } = schema;
        if (items === undefined)
            return undefined;
        return first(value, (item, index) => firstMisfit(items, item, `${path}[${index}]`));
    }
    return typeof value === 'object' && value !== null
        ? misfitOfObject(schema, value, path)
        : undefined;
}
function fitsText({ pattern, maxLength = Infinity }, value) {
    return value.length <= maxLength && (pattern === undefined || new RegExp(pattern, 'u').test(value));
}
function misfitOfObject(schema, value, path) {
    const missing = schema.required?.find((key) => !Object.hasOwn(value, key));
    if (missing !== undefined)
        return `${path}.${missing}`;
    const patterns = Object.entries(schema.patternProperties ?? {});
    return first(Object.entries(value), ([key, item]) => {
        const known = Object.hasOwn(schema.properties ?? {}, key) ? schema.properties?.[key] : undefined;
        const fitting = known ?? patterns.find(([pattern]) => new RegExp(pattern, 'u').test(key))?.[1];
        if (fitting !== undefined)
            return firstMisfit(fitting, item, `${path}.${key}`);
        return schema.additionalProperties === false ? `${path}.${key}` : undefined;
    });
}
function typeOf(value, { type }) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'array';
    return Number.isSafeInteger(value) && [type].flat().includes('integer') ? 'integer' : typeof value;
}
function first(items, judge) {
    for (const [index, item] of items.entries()) {
        const found = judge(item, index);
        if (found !== undefined)
            return found;
    }
    return undefined;
}


/***/ }),

/***/ 2648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ parseExpectations),
/* harmony export */   i: () => (/* binding */ unmet)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2531);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8405);

/**
 * Lines `NAME=pattern` and `NAME!=pattern`.
 * @throws ProblemError with the fault of every line
 */
function parseExpectations(lines, where = 'input "expect"') {
    const problems = [];
    const found = lines.flatMap((text, index) => {
        const match = /^([^=!\s]*)(!?=)(.*)$/su.exec(text);
        const at = `${where} entry ${index + 1}`;
        const mend = 'Write NAME=pattern or NAME!=pattern, for example RPC_URL!=*staging*';
        const [, name = '', operator, pattern = ''] = match ?? [];
        if (match === null || !(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .isVariableName */ .KL)(name))
            problems.push({ where: at, what: `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} expects nothing`, mend });
        else if (/[\0\n]/.test(pattern) || pattern.length > 256) {
            problems.push({ where: at, what: 'the pattern is too long, or has a line break', mend });
        }
        else
            return [{ name, matches: operator === '=', pattern, text }];
        return [];
    });
    if (problems.length > 0)
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .ProblemError */ .Mm(problems);
    return found;
}
/** The first sentence that the host's answer gives reason for. A name that is not set meets nothing: its default is unknown. */
function unmet(expectations, lines) {
    const index = lines.indexOf('running');
    const answers = index === -1 ? [] : lines.slice(index + 1);
    if (answers.length !== expectations.length)
        return 'the host did not answer what its environment is like';
    for (const [at, { name, text }] of expectations.entries()) {
        if (answers[at] === 'fits')
            continue;
        if (answers[at] === 'unset')
            return `${name} is not set, and ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} is expected of it`;
        return `the value of ${name} is not as ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} expects`;
    }
    return undefined;
}


/***/ }),

/***/ 4867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E6: () => (/* binding */ unescapeName),
/* harmony export */   sY: () => (/* binding */ listName),
/* harmony export */   y2: () => (/* binding */ writeList)
/* harmony export */ });
/* unused harmony export escapeName */
/** Its name in the folder of a release. */
const listName = 'files.sha256';
const head = `# What was uploaded. In this folder, "sha256sum --check --quiet ${listName}" tells what is no longer so.\n`;
/**
 * The list of a release's uploaded files, in the form of sha256sum, so that a person needs nothing of ours to read it; a
 * text, because bash, which writes it on the host, keeps no NUL. What that form cannot say is in its comments, whose names
 * are escaped like its own: `#x` a file that its owner may execute, `#l` a link and in the next line `#>` its target, `#d`
 * a folder with nothing in it. Empty when nothing is uploaded.
 */
function writeList(trees) {
    const lines = trees.flatMap(({ remote, entries, digests }) => entries.flatMap((entry, index) => {
        const name = escapeName(entry.path === '' ? remote : `${remote}/${entry.path}`);
        switch (entry.kind) {
            case 'file': {
                const line = `${name.includes('\\') ? '\\' : ''}${digests[index] ?? ''}  ${name}`;
                return (entry.mode & 0o100) === 0 ? [line] : [`#x ${name}`, line];
            }
            case 'link':
                return [`#l ${name}`, `#> ${escapeName(entry.to)}`];
            case 'folder':
                return isEmpty(entry.path, entries[index + 1]) ? [`#d ${name}`] : [];
        }
    }));
    return lines.length === 0 ? '' : `${head}${lines.map((line) => `${line}\n`).join('')}`;
}
/** Parents come before their children, and nothing of others between them. */
function isEmpty(path, next) {
    return next === undefined || !(path === '' || next.path.startsWith(`${path}/`));
}
/** As sha256sum writes names: whatever would end or bend a line is two characters. */
function escapeName(name) {
    return name.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
}
function unescapeName(text) {
    return text.replaceAll(/\\(.)/g, (_, letter) => ({ n: '\n', r: '\r' })[letter] ?? letter);
}


/***/ }),

/***/ 3370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ heldBack),
/* harmony export */   u: () => (/* binding */ readHold)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2531);
/* harmony import */ var _conforms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8180);
/* harmony import */ var _lock_judgement_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8916);



const schema = {
    type: 'object',
    required: ['reason', 'who', 'since', 'until', 'release'],
    properties: {
        reason: { type: 'string' },
        who: { type: 'string' },
        since: { type: 'integer', minimum: 0 },
        until: { type: 'integer', minimum: 0 },
        release: { type: ['integer', 'null'], minimum: 1 },
    },
};
function readHold(text) {
    try {
        const value = JSON.parse(text);
        return (0,_conforms_js__WEBPACK_IMPORTED_MODULE_0__/* .firstMisfit */ .d)(schema, value) === undefined ? value : 'unreadable';
    }
    catch {
        return 'unreadable';
    }
}
/** Why nothing may be deployed now; undefined when nothing is held. What cannot be read holds. */
function heldBack(hold, times) {
    if (hold === undefined)
        return undefined;
    if (hold === 'unreadable')
        return 'there is a hold that cannot be read; look into the file "hold", and remove it';
    if ((0,_lock_judgement_js__WEBPACK_IMPORTED_MODULE_1__/* .isOver */ .PU)(hold.until, times))
        return undefined;
    return `held by ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(hold.who)} until ${(0,_lock_judgement_js__WEBPACK_IMPORTED_MODULE_1__/* .describeTime */ .Ht)(hold.until)}: ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(hold.reason)}`;
}


/***/ }),

/***/ 6099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ ReleaseError),
/* harmony export */   k: () => (/* binding */ ask)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2531);
/* harmony import */ var _shakedown_ssh__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5833);
/* harmony import */ var _framed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2243);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9197);




/**
 * What a host could not or would not do.
 * - `refused`: it was understood and not done; nothing has changed
 * - `failed`: it was not done; nothing has changed
 * - `lost`: the link died meanwhile; what has been done is unknown until the host is looked at again
 */
class ReleaseError extends Error {
    kind;
    alias;
    /** e.g. `lock-lost`, `disk`, `flock`; empty for other kinds. */
    code;
    constructor(kind, alias, message, code = '', options) {
        super(`${alias}: ${message}`, options);
        this.name = 'ReleaseError';
        this.kind = kind;
        this.alias = alias;
        this.code = code;
    }
}
/** Longer than the guard is waited for, 15 s. */
const questionMs = 30_000;
/** The lines of stdout. @throws ReleaseError unless the script ended well */
async function ask(host, { script, env, fields, secrets = [], signal }) {
    const lines = { stdout: [], stderr: [] };
    const outcome = await host
        .run({
        script,
        env: Object.entries(env).map(([name, value]) => ({ name, value })),
        secrets,
        ...(fields !== undefined && { input: (0,_framed_js__WEBPACK_IMPORTED_MODULE_0__/* .framed */ .Q)(fields) }),
        timeoutMs: questionMs,
        signal,
        onLine: (stream, line) => void (stream === 'stdout' || lines.stderr.length < 20 ? lines[stream].push(line) : 0),
    })
        .catch((error) => {
        if (!(error instanceof _shakedown_ssh__WEBPACK_IMPORTED_MODULE_1__/* .ConnectError */ .T))
            throw error;
        const kind = error.kind === 'cancelled' ? 'cancelled' : 'failed';
        throw new ReleaseError(kind, host.alias, error.message, 'connect', { cause: error });
    });
    if (outcome.kind === 'exited' && outcome.code === 0)
        return lines.stdout;
    throw faultOf(host.alias, outcome, lines.stdout, lines.stderr);
}
function faultOf(alias, outcome, stdout, stderr) {
    const heard = stderr.find((line) => line.trim() !== '');
    const said = heard === undefined ? '' : ` (it said: ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(heard)})`;
    const [, code = '', detail = ''] = /^refused (\S+) ?(.*)$/.exec(stdout.findLast((line) => line.startsWith('refused ')) ?? '') ?? [];
    switch (outcome.kind) {
        case 'exited':
            if (outcome.code === 3 && code !== '') {
                return new ReleaseError('refused', alias, `${(0,_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .explainRefusal */ .G)(code, detail)}${said}`, code);
            }
            return new ReleaseError('failed', alias, `the release script ended with exit status ${outcome.code}${said}`);
        case 'signalled':
            // It may have been in the middle of it.
            return new ReleaseError('lost', alias, `the release script was killed by ${outcome.signal}`);
        case 'syntax-error':
            return new ReleaseError('failed', alias, `bash does not accept the release script: ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(outcome.message)}`);
        case 'not-started':
            return new ReleaseError('failed', alias, `no script could be started: ${outcome.why}`);
        case 'timed-out':
            return new ReleaseError('lost', alias, `no answer within ${questionMs / 1000} s${said}`);
        case 'cancelled':
            return new ReleaseError('cancelled', alias, 'cancelled');
        case 'lost':
            return new ReleaseError('lost', alias, `the connection was lost: ${outcome.why}`);
    }
}


/***/ }),

/***/ 2243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ framed)
/* harmony export */ });
/** Fields for a script's stdin, each ended by NUL. */
async function* framed(fields) {
    yield Buffer.from(fields.map((field) => `${field}\0`).join(''));
}


/***/ }),

/***/ 4912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ look)
});

// EXTERNAL MODULE: ./packages/release/lib/host/ask.js
var ask = __webpack_require__(6099);
// EXTERNAL MODULE: ./packages/release/lib/host/state.js
var state = __webpack_require__(5827);
// EXTERNAL MODULE: ./packages/release/lib/scripts/parts.js
var parts = __webpack_require__(3290);
;// CONCATENATED MODULE: ./packages/release/lib/scripts/look.js

/** Looks, and leaves no trace, not even on a host that knows nothing of the deployment. Variables: root, name, keyed. */
const lookScript = `${parts/* opening */.zs}${parts/* locate */.x5}${parts/* guard */.ah}${parts/* groups */.TN}${parts/* survey */.Fr}
if [ ! -e "$place" ]; then
  printf -v time '%(%s)T' -1
  printf 'time %s\\nabsent\\nend\\n' "$time"
  exit 0
fi
cd "$place" || refuse place
if [ -r lock.guard ]; then exec 9<lock.guard; enter -s; fi
if [ "$keyed" = yes ] && [ -f key ]; then
  IFS= read -r key <key || true
  printf 'key %s\\n' "$key"
fi
survey
`;

;// CONCATENATED MODULE: ./packages/release/lib/host/look.js



/**
 * What is on a host; changes nothing there, and needs no lock.
 * @param keyed whether to read the host's key, with which environments are compared
 * @throws ReleaseError
 */
async function look(host, { root, name }, { signal, keyed = false }) {
    const lines = await (0,ask/* ask */.k)(host, { script: lookScript, env: { root, name, keyed: keyed ? 'yes' : 'no' }, signal });
    return (0,state/* readState */.u)(host.alias, lines);
}


/***/ }),

/***/ 9197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ explainRefusal)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2531);

/** What a script's `refused <code> <detail>` means, and the mend. */
function explainRefusal(code, detail) {
    switch (code) {
        case 'bash':
            return `bash ${detail} is too old. Install bash 4.2 or later on the host`;
        case 'flock':
            return 'there is no program "flock", which keeps deployments apart. Install util-linux on the host';
        case 'guard':
            return 'somebody has held "lock.guard" for 15 s. See which process does: fuser lock.guard';
        case 'disk':
            return 'nothing could be written, so nothing was changed. Make room, and check that the folder belongs to the user';
        case 'place':
            return 'the folder of the deployment cannot be entered. Check whom it belongs to';
        case 'key':
            return 'the file "key" is damaged. Remove it; older releases can then no longer be compared by environment';
        case 'no-key':
            return 'nothing was deployed here under this name, so there is nothing to compare with';
        case 'strange-lock':
            return '"lock" is not a link of ours. See what it is, and remove it';
        case 'lock-lost':
            return detail === ''
                ? 'the lock is gone: somebody removed it'
                : `somebody else has taken the lock: ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(detail)}`;
        case 'taken':
            return `releases/${detail} is there already, though the log does not know it. Move it away`;
        case 'cut':
            return 'what was sent did not arrive whole. Run it again';
        case 'release':
            return `${detail} is missing there, so the release cannot be started`;
        case 'syntax':
            return 'bash does not accept the script; nothing of it has run';
        default:
            return `the host refused: ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(`${code} ${detail}`)}`;
    }
}


/***/ }),

/***/ 5827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var _ask_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6099);
/* harmony import */ var _hold_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3370);
/* harmony import */ var _log_history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5838);
/* harmony import */ var _record_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7534);




/** @throws ReleaseError when the answer is not whole */
function readState(alias, lines) {
    if (lines.at(-1) !== 'end')
        throw new _ask_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('failed', alias, 'the answer was cut. Run it again');
    const logged = [];
    const folders = new Map();
    const leftovers = [];
    const strays = [];
    const one = new Map();
    for (const line of lines) {
        const [, word = '', rest = ''] = /^([a-z]+) ?(.*)$/s.exec(line) ?? [];
        if (word === 'log')
            logged.push(rest);
        else if (word === 'left')
            leftovers.push(rest);
        else if (word === 'folder')
            sortFolder(rest, folders, leftovers, strays);
        else if (word === 'record') {
            const [, name = '', text = ''] = /^(\S+) (.*)$/s.exec(rest) ?? [];
            if (folders.has(Number(name)))
                folders.set(Number(name), ownRecord(Number(name), text));
        }
        else
            one.set(word === 'strange' ? `strange ${rest}` : word, rest);
    }
    const [current, lock, hold, key] = ['current', 'lock', 'hold', 'key'].map((word) => one.get(word));
    const strange = (word) => ({ kind: one.has(`strange ${word}`) ? 'strange' : 'none' });
    return {
        place: one.get('place'),
        path: one.get('path') ?? '',
        hostTime: Number(one.get('time')),
        history: (0,_log_history_js__WEBPACK_IMPORTED_MODULE_1__/* .readLog */ .x)(logged),
        logSize: Number(one.get('size') ?? 0),
        tornEnd: one.has('torn'),
        current: current === undefined ? strange('current') : { kind: 'link', to: current },
        lock: lock === undefined ? strange('lock') : { kind: 'held', text: lock, groupLives: one.has('lives') },
        hold: hold === undefined ? undefined : (0,_hold_js__WEBPACK_IMPORTED_MODULE_2__/* .readHold */ .u)(hold),
        folders,
        leftovers,
        strays,
        key: key !== undefined && /^[0-9a-f]{64}$/.test(key) ? key : undefined,
    };
}
function ownRecord(n, text) {
    const record = (0,_record_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .readRecord */ .a)(text);
    return typeof record === 'string' || record.n === n ? record : `it is the record of release ${record.n}`;
}
function sortFolder(rest, folders, leftovers, strays) {
    const [name = '', strange] = rest.split(' ');
    if (/^\.(?:new|gone)-\d{1,9}$/.test(name) && strange === undefined)
        leftovers.push(name);
    else if (/^[1-9]\d{0,8}$/.test(name) && strange === undefined)
        folders.set(Number(name), 'there is none');
    else
        strays.push(name);
}


/***/ }),

/***/ 2073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TG: () => (/* binding */ again),
  qN: () => (/* binding */ begin),
  fJ: () => (/* binding */ fail),
  Hh: () => (/* binding */ goLive),
  _2: () => (/* binding */ verbs_hold),
  Tc: () => (/* binding */ markBad),
  Oi: () => (/* binding */ markProven),
  R3: () => (/* binding */ prune),
  zv: () => (/* binding */ recordOf),
  pL: () => (/* binding */ recordWatch),
  _r: () => (/* binding */ release),
  qV: () => (/* binding */ renew),
  jO: () => (/* binding */ tellBroken)
});

// UNUSED EXPORTS: decideCommit, decideRollback, decideTarget, lease, liftHold, markUnproven

// EXTERNAL MODULE: ./packages/ports/lib/json.js
var json = __webpack_require__(6066);
// EXTERNAL MODULE: ./packages/release/lib/host/ask.js
var ask = __webpack_require__(6099);
// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __webpack_require__(2531);
// EXTERNAL MODULE: ./packages/release/lib/host/state.js
var state = __webpack_require__(5827);
// EXTERNAL MODULE: ./packages/release/lib/log/events.js
var events = __webpack_require__(1665);
// EXTERNAL MODULE: ./packages/release/lib/log/history.js
var log_history = __webpack_require__(5838);
;// CONCATENATED MODULE: ./packages/release/lib/record/project.js
/** A record with what the log says now. */
function project(record, release) {
    return {
        ...record,
        finished: release.finished ?? null,
        health: release.health,
        bound: release.bound,
        running: release.running,
        ...(release.own !== undefined && { own: [...release.own] }),
        watch: release.watch ?? null,
        status: release.status,
        why: release.why,
    };
}

// EXTERNAL MODULE: ./packages/release/lib/scripts/change.js
var scripts_change = __webpack_require__(6306);
;// CONCATENATED MODULE: ./packages/release/lib/host/change.js







const tries = 3;
/**
 * Changes one host: all of it or nothing, see the scripts. What earlier changes left undone is done with it.
 * @param decide called again when somebody else changed the log meanwhile; must not be asynchronous
 * @returns whether everything is in its place; if not, the log decides and the next change goes on
 * @throws ReleaseError
 */
async function change_change(held, decide) {
    const { host, place, identity } = held;
    for (let round = 1;; round++) {
        const wanted = decide(held.state);
        const onlyLock = wanted.happenings.length === 0 && wanted.folder === undefined && wanted.hold === undefined;
        const strange = held.state.history.strange[0];
        if (strange !== undefined && !onlyLock) {
            const what = `line ${strange} of log.jsonl says what this version does not understand, so nothing can be decided`;
            throw new ask/* ReleaseError */.K('refused', host.alias, `${what}. Use a newer version, or see what the line says`, 'log');
        }
        const fields = onlyLock ? ['any', ...lockSteps(wanted), 'end'] : stepsOf(held, wanted);
        const lines = await (0,ask/* ask */.k)(host, {
            script: scripts_change/* changeScript */.O,
            env: { root: place.root, name: place.name, identity },
            fields,
            // Short, and worth more than a quick end: what was done is to be in the log.
            signal: new AbortController().signal,
        });
        held.state = { ...(0,state/* readState */.u)(host.alias, lines), key: held.state.key };
        if (!lines.includes('changed'))
            return { settled: lines.includes('done yes') };
        if (round === tries)
            throw new ask/* ReleaseError */.K('failed', host.alias, 'the log changes all the time. Run it again');
    }
}
function stepsOf({ state, clock, by }, wanted) {
    const at = clock.date().toISOString();
    const lines = wanted.happenings.map((happening) => (0,events/* writeEvent */.a)({ ...happening, at, by }));
    const after = continued(state.history, lines);
    const { folder, hold } = wanted;
    return [
        String(state.logSize),
        ...(state.leftovers.length > 0 ? ['sweep'] : []),
        ...(folder === undefined ? [] : folderSteps(folder, after)),
        ...lines.flatMap((line) => ['log', line]),
        ...settleSteps(state, after, folder?.record.n),
        ...(hold === undefined ? [] : hold === 'lift' ? ['unhold'] : ['hold', (0,json/* canonicalJson */.d)({ ...hold })]),
        ...lockSteps(wanted),
        'end',
    ];
}
function lockSteps({ lock }) {
    return lock === undefined ? [] : lock === 'release' ? ['unlock'] : ['lease', lock.text];
}
function continued(history, lines) {
    const after = (0,log_history/* readLog */.x)(lines, history);
    const [line] = after.strange.slice(history.strange.length);
    if (line !== undefined)
        throw new Error(`an event that cannot happen was to be logged: ${(0,grammar/* quote */.hD)(lines.join(' '))}`);
    return after;
}
function folderSteps({ record, files, copyOf, added }, after) {
    const n = String(record.n);
    const release = after.releases.get(record.n);
    const text = (0,json/* canonicalJson */.d)(release === undefined ? record : project(record, release));
    return [
        ...(copyOf === undefined ? [] : ['copy', n, String(copyOf)]),
        ...files.flatMap(({ name, mode, text: content }) => ['file', n, mode, name, content]),
        ...added.flatMap(({ name, text: content }) => ['add', n, name, content]),
        'file',
        n,
        '600',
        'release.json',
        `${text}\n`,
        'place',
        n,
    ];
}
/** What has to be done so that the folders, the records and `current` are as the log says. */
function settleSteps(state, after, placed) {
    const steps = [];
    for (const [n, record] of state.folders) {
        const release = after.releases.get(n);
        if (release?.removed === true)
            steps.push('remove', String(n));
        if (release === undefined || release.removed || typeof record === 'string')
            continue;
        const now = (0,json/* canonicalJson */.d)(project(record, release));
        if (now !== (0,json/* canonicalJson */.d)(record))
            steps.push('record', String(n), now);
    }
    const current = (0,log_history/* currentOf */.$)(after)?.n;
    if (current === undefined || !(state.folders.has(current) || current === placed))
        return steps;
    if (state.current.kind === 'strange')
        return steps;
    const isThere = state.current.kind === 'link' && state.current.to === `releases/${current}`;
    return isThere ? steps : [...steps, 'current', String(current)];
}

// EXTERNAL MODULE: ./packages/release/lib/hold.js
var hold = __webpack_require__(3370);
// EXTERNAL MODULE: ./packages/release/lib/record/schema.js
var schema = __webpack_require__(7534);
// EXTERNAL MODULE: ./packages/release/lib/targets.js
var targets = __webpack_require__(5893);
;// CONCATENATED MODULE: ./packages/release/lib/retention.js


/**
 * The releases whose folders may go, oldest first. Of those that were good, and apart from them of all others, the `keep`
 * newest stay: failures in a row never push out what one would go back to, and leave their evidence. Never among them
 * are the present release, the previous good one, a candidate, and those in `kept` (held, or under watch).
 */
function removable(history, keep, kept) {
    const safe = new Set([(0,log_history/* currentOf */.$)(history)?.n, (0,targets/* previousGood */.Dp)(history)?.n, ...kept]);
    const open = history.attempt?.state === 'open' ? history.attempt.n : undefined;
    const present = [...history.releases.values()].filter(({ removed }) => !removed).toSorted((a, b) => b.n - a.n);
    const good = present.filter(({ status, healthy }) => status === 'superseded' && healthy);
    const others = present.filter((release) => !good.includes(release));
    return [...good.slice(keep), ...others.slice(keep)]
        .filter(({ n, status }) => !safe.has(n) && n !== open && status !== 'candidate')
        .map(({ n }) => n)
        .toSorted((a, b) => a - b);
}

;// CONCATENATED MODULE: ./packages/release/lib/host/verbs.js








/** Longer reasons are cut: the log is read whole each time. */
const maxWhy = 500;
/**
 * Records a new release as candidate. Candidates of before, whose deployments ended without a verdict, are told to have
 * failed: the lock is ours, so nobody works on them.
 * @param fill the rest of the folder, once the number is known
 * @returns its number
 */
async function begin(held, draft, fill) {
    let began = 0;
    await change_change(held, ({ history }) => {
        const n = history.next;
        began = n;
        const { origin, version, commit, floor } = draft;
        const record = {
            ...draft,
            schema: 1,
            n,
            started: held.clock.date().toISOString(),
            finished: null,
            health: 'none',
            bound: 'asserted',
            running: '',
            watch: null,
            status: 'candidate',
            why: '',
        };
        checkRecord(record, held.host.alias);
        return {
            happenings: [...abandoned(held.state), { event: 'begin', n, origin, version, commit, floor }],
            folder: { record, ...fill(n) },
        };
    });
    return began;
}
/** Longer lines are cut on their way from the host. */
const maxRecord = 60_000;
/** What could not be read back would make the release one that nobody can go back to. */
function checkRecord(record, alias) {
    const text = (0,json/* canonicalJson */.d)(record);
    const read = text.length > maxRecord ? `it has ${text.length} characters, more than ${maxRecord}` : (0,schema/* readRecord */.a)(text);
    if (typeof read === 'string') {
        throw new ask/* ReleaseError */.K('refused', alias, `the release cannot be recorded: ${read}. Give shorter or fewer values`, 'record');
    }
}
/** Records that a release of before is started once more. */
async function again(held, n) {
    await change_change(held, (state) => ({ happenings: [...abandoned(state), { event: 'again', n }] }));
}
/** What was killed before its folder came into being has run nothing, and leaves nothing but its number. */
function abandoned({ history, folders }) {
    const open = [...history.releases.values()].filter(({ status, removed }) => status === 'candidate' && !removed);
    const numbers = new Set(open.map(({ n }) => n));
    if (history.attempt?.state === 'open')
        numbers.add(history.attempt.n);
    const why = 'its deployment ended without a verdict';
    return [...numbers].flatMap((n) => [
        { event: 'failed', n, step: 'ended', why },
        ...(folders.has(n) ? [] : [{ event: 'removed', n }]),
    ]);
}
/**
 * Switches: from the line that this writes on, the release is live and the one before superseded.
 * @param unproven why it counts as unproven from the same moment on; empty when it does not
 * @returns whether `current` leads there already; if not, the disk is full, and the next change sets it
 */
function goLive(held, n, { health, bound, running, own }, unproven = '') {
    const live = {
        event: 'live',
        n,
        health,
        bound,
        running: running.slice(0, maxWhy),
        ...(own !== undefined && { own: [...own] }),
    };
    const doubt = { event: 'unproven', n, why: unproven.slice(0, maxWhy) };
    return change_change(held, () => ({ happenings: unproven === '' ? [live] : [live, doubt] }));
}
async function fail(held, n, step, why) {
    await change_change(held, () => ({ happenings: [{ event: 'failed', n, step, why: why.slice(0, maxWhy) }] }));
}
/** A bad one is never gone back to by itself; `current` stays until something else is live. */
function markBad(held, n, why) {
    return change_change(held, () => ({ happenings: [{ event: 'bad', n, why: why.slice(0, maxWhy) }] }));
}
function markUnproven(held, n, why) {
    return change(held, () => ({ happenings: [{ event: 'unproven', n, why: why.slice(0, maxWhy) }] }));
}
function markProven(held, n) {
    return change_change(held, () => ({ happenings: [{ event: 'proven', n }] }));
}
function recordWatch(held, n, verdict, passed) {
    return change_change(held, () => ({ happenings: [{ event: 'watch', n, verdict, passed }] }));
}
/** Keeps a roll back's decision, so that another attempt of the same run does not go one release further. */
function decideTarget(held, n, run) {
    return change(held, () => ({ happenings: [{ event: 'target', n, run }] }));
}
/**
 * The same together with the verdict on the release that is left, in one change: whoever comes later and finds only the
 * beginning of a roll back goes on from here, and never forward.
 * @param bad the release that is called bad; undefined to keep its name
 */
function decideRollback(held, { target, run, bad }) {
    return change(held, () => ({
        happenings: [
            { event: 'target', n: target, run },
            ...(bad === undefined ? [] : [{ event: 'bad', n: bad.n, why: bad.why.slice(0, maxWhy) }]),
        ],
    }));
}
/** Keeps what a tag has meant, so that another attempt of the same run goes to that commit, whatever the tag means by then. */
function decideCommit(held, { commit, version, run }) {
    return change(held, () => ({ happenings: [{ event: 'aim', run, commit, version }] }));
}
/** Tells that somebody else's lock was taken over. */
function tellBroken(held, owner, why) {
    const happening = { event: 'broke', owner: owner.slice(0, 1000), why: why.slice(0, maxWhy) };
    return change_change(held, () => ({ happenings: [happening] }));
}
/** @param until seconds since 1970 */
function verbs_hold(held, { reason, who, until }) {
    return change_change(held, ({ history }) => ({
        happenings: [{ event: 'hold', until, reason: reason.slice(0, maxWhy) }],
        hold: {
            reason: reason.slice(0, maxWhy),
            who: who.slice(0, maxWhy),
            since: Math.floor(held.clock.date().getTime() / 1000),
            until,
            release: (0,log_history/* currentOf */.$)(history)?.n ?? null,
        },
    }));
}
function liftHold(held) {
    return change(held, () => ({ happenings: [{ event: 'unhold' }], hold: 'lift' }));
}
/**
 * Removes what `removable` names. Only after a deployment that passed.
 * @param keep at least 1
 * @returns what was removed
 */
async function prune(held, keep, underWatch = []) {
    const { hostTime, hold: held_, history } = held.state;
    const runnerTime = Math.floor(held.clock.date().getTime() / 1000);
    const isHeld = (0,hold/* heldBack */.Z)(held_, { hostTime, runnerTime }) !== undefined;
    const pinned = isHeld && typeof held_ === 'object' && held_.release !== null ? [held_.release] : [];
    const numbers = removable(history, keep, [...underWatch, ...pinned]);
    if (numbers.length === 0)
        return [];
    await change_change(held, () => ({ happenings: numbers.map((n) => ({ event: 'removed', n })) }));
    return numbers;
}
/** Lets the lock go. When somebody else has it by now, that is told as `refused` with the code `lock-lost`. */
async function release(held) {
    await change_change(held, () => ({ happenings: [], lock: 'release' }));
}
/**
 * Turns the lock into the lease of a soak, which outlives the run and which only the next sample of that commit takes over.
 * @param until seconds since 1970
 */
async function lease(held, commit, until) {
    await change(held, () => ({ happenings: [], lock: { text: `${soakIdentity(commit)};until=${until}` } }));
}
/**
 * Makes our own lock good for longer, as a watch does that outlasts its first guess.
 * @param forMs from now, by whichever clock is later
 */
async function renew(held, forMs) {
    await change_change(held, ({ lock, hostTime }) => {
        const group = lock.kind === 'held' ? /;pgid=(\d+)$/.exec(lock.text)?.[1] : undefined;
        const now = Math.max(hostTime, Math.floor(held.clock.date().getTime() / 1000));
        const until = now + Math.ceil(forMs / 1000);
        return { happenings: [], lock: { text: `${held.identity};until=${until};pgid=${group ?? 0}` } };
    });
}
/** @throws ReleaseError when the release cannot be started from the host's own record */
function recordOf(held, n) {
    const record = held.state.folders.get(n);
    const found = held.state.history.releases.get(n);
    if (found === undefined || record === undefined || typeof record === 'string') {
        const why = typeof record === 'string' ? record : 'its folder is gone';
        throw new ask/* ReleaseError */.K('refused', held.host.alias, `release ${n} has no usable record: ${why}`, 'record');
    }
    return { record, release: found };
}


/***/ }),

/***/ 8916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ describeOwner),
/* harmony export */   Ht: () => (/* binding */ describeTime),
/* harmony export */   PU: () => (/* binding */ isOver),
/* harmony export */   VR: () => (/* binding */ judgeLock)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2531);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1504);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4600);


/**
 * Whether a lock may be taken. Another one's is broken in three cases only: its time is over by the clock of the host and
 * by ours and nothing of it runs; its run is over, as GitHub says; a person has named it exactly.
 */
function judgeLock(facts, wish, state) {
    const { text } = facts;
    if (text === undefined)
        return { kind: 'free' };
    const identity = (0,_owner_js__WEBPACK_IMPORTED_MODULE_0__/* .identityIn */ .K2)(text);
    if (identity === wish.identity)
        return { kind: 'ours', text };
    if (wish.commit !== undefined && identity === (0,_owner_js__WEBPACK_IMPORTED_MODULE_0__/* .soakIdentity */ .Dd)(wish.commit))
        return { kind: 'ours', text };
    const owner = (0,_owner_js__WEBPACK_IMPORTED_MODULE_0__/* .readOwner */ .A7)(text);
    const who = describeOwner(text);
    if (wish.breakLock !== '' && wish.breakLock === text) {
        return { kind: 'break', text, because: 'asked', why: `${who}, broken by break-lock` };
    }
    if (owner === undefined)
        return { kind: 'held', text, why: `${who}; only break-lock with exactly that text ends it` };
    if (owner.kind === 'run' && state === 'completed') {
        const left = facts.groupLives ? `; something of it still runs there, in process group ${owner.group}` : '';
        return { kind: 'break', text, because: 'completed', why: `${who}; that run is over, as GitHub says${left}` };
    }
    if (isOver(owner.until, facts)) {
        if (!facts.groupLives) {
            return { kind: 'break', text, because: 'expired', why: `${who}; its time is over, and nothing of it runs` };
        }
        const group = 'group' in owner ? owner.group : 0;
        return { kind: 'held', text, why: `${who}; its time is over, but its process group ${group} still runs` };
    }
    return { kind: 'held', text, why: who };
}
/** Over by both clocks: one that was moved must not end what the other one still guards. */
function isOver(until, { hostTime, runnerTime }) {
    return Math.min(hostTime, runnerTime) > until;
}
/** Who holds a lock and until when, for a message. */
function describeOwner(text) {
    const owner = (0,_owner_js__WEBPACK_IMPORTED_MODULE_0__/* .readOwner */ .A7)(text);
    if (owner === undefined)
        return `the lock says ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(text)}, which is no owner that is known here`;
    return `locked by ${describeWho(owner)} until ${describeTime(owner.until)}`;
}
function describeWho(owner) {
    switch (owner.kind) {
        case 'run': {
            const change = owner.pull === undefined ? '' : ` for pull request #${owner.pull}`;
            const attempt = owner.attempt === 1 ? '' : `, attempt ${owner.attempt}`;
            return `run ${owner.run}${attempt} of ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(owner.repository)} (job ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(owner.job)})${change}`;
        }
        case 'soak':
            return `the soak of ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .shortSha */ .Fu)(owner.commit)}`;
        case 'console':
            return `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(owner.who)} at the console, with rollback.sh`;
    }
}
/** RFC 3339, UTC. @param seconds since 1970 */
function describeTime(seconds) {
    const date = new Date(seconds * 1000);
    return Number.isNaN(date.getTime()) ? `second ${seconds}` : date.toISOString().replace('.000', '');
}


/***/ }),

/***/ 4600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ readOwner),
/* harmony export */   Dd: () => (/* binding */ soakIdentity),
/* harmony export */   K2: () => (/* binding */ identityIn),
/* harmony export */   cu: () => (/* binding */ identityOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1504);


/** Far below the length of a path, which is what holds the text. */
const maxOwner = 1000;
const maxJob = 80;
/** @throws RangeError for a run or an attempt that is no number; nothing that a person wrote */
function identityOf({ run, attempt, job, repository, pull, head }) {
    if (!/^\d{1,20}$/.test(run) || !Number.isSafeInteger(attempt) || attempt < 1) {
        throw new RangeError(`run ${JSON.stringify(run)}, attempt ${attempt} cannot own a lock`);
    }
    const sha = head !== undefined && (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .isSha */ .HH)(head) ? head : 'none';
    return `run=${run}/${attempt};job=${encode(short(job))};repo=${encode(repository)};pull=${pull ?? 'none'};head=${sha}`;
}
function soakIdentity(commit) {
    if (!(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .isSha */ .HH)(commit))
        throw new RangeError(`${JSON.stringify(commit)} is no commit`);
    return `soak=${commit}`;
}
/** The jobs of a matrix may differ in the end of their names only. */
function short(job) {
    if (encode(job).length <= maxJob)
        return job;
    return `${job.slice(0, 20).toWellFormed()}+${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(job).digest('hex').slice(0, 12)}`;
}
/** The part of an owner's text that stays the same for as long as it holds the lock. */
function identityIn(text) {
    return text.split(';until=')[0] ?? '';
}
/** Undefined for what is not one of ours. */
function readOwner(text) {
    if (text.length > maxOwner)
        return undefined;
    const match = /^([a-z]+)=([^;]+)(?:;(job=[^;]*;repo=[^;]+;pull=[^;]+;head=[^;]+))?;until=(\d{1,12})(?:;pgid=(\d{1,10}))?$/.exec(text);
    if (match === null)
        return undefined;
    const [, kind, name = '', more, untilText, groupText] = match;
    const until = Number(untilText);
    const group = Number(groupText);
    if (kind === 'soak' && (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .isSha */ .HH)(name) && more === undefined && groupText === undefined) {
        return { kind, commit: name, until };
    }
    if (groupText === undefined)
        return undefined;
    const who = decode(name);
    if (kind === 'console' && more === undefined && who !== undefined)
        return { kind, who, until, group };
    const claim = kind === 'run' && more !== undefined ? readClaim(name, more) : undefined;
    return claim === undefined ? undefined : { kind: 'run', ...claim, until, group };
}
function readClaim(name, more) {
    const run = /^(\d{1,20})\/([1-9]\d{0,8})$/.exec(name);
    const rest = /^job=(.*);repo=(.+);pull=(none|[1-9]\d{0,11});head=(none|[0-9a-f]{40}|[0-9a-f]{64})$/.exec(more);
    const [job, repository] = [rest?.[1], rest?.[2]].map((text) => decode(text ?? '%'));
    if (run === null || rest === null || job === undefined || repository === undefined)
        return undefined;
    return {
        run: run[1] ?? '',
        attempt: Number(run[2]),
        job,
        repository,
        pull: rest[3] === 'none' ? undefined : Number(rest[3]),
        head: rest[4] === 'none' ? undefined : rest[4],
    };
}
function encode(text) {
    return text
        .toWellFormed()
        .replace(/[^A-Za-z0-9._/@:+-]/gu, (character) => Buffer.from(character).reduce((all, byte) => `${all}%${byte.toString(16).toUpperCase().padStart(2, '0')}`, ''));
}
function decode(text) {
    if (!/^(?:[A-Za-z0-9._/@:+-]|%[0-9A-F]{2})*$/.test(text))
        return undefined;
    try {
        return decodeURIComponent(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 1313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e_: () => (/* binding */ letGoUnseen),
  m5: () => (/* binding */ takeLocks)
});

// UNUSED EXPORTS: letGo

// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __webpack_require__(2531);
// EXTERNAL MODULE: ./packages/release/lib/lock/judgement.js
var judgement = __webpack_require__(8916);
// EXTERNAL MODULE: ./packages/release/lib/lock/owner.js
var lock_owner = __webpack_require__(4600);
// EXTERNAL MODULE: ./packages/release/lib/hold.js
var lib_hold = __webpack_require__(3370);
// EXTERNAL MODULE: ./packages/release/lib/host/ask.js
var ask = __webpack_require__(6099);
// EXTERNAL MODULE: ./packages/release/lib/host/state.js
var state = __webpack_require__(5827);
// EXTERNAL MODULE: ./packages/release/lib/host/verbs.js + 3 modules
var verbs = __webpack_require__(2073);
// EXTERNAL MODULE: ./packages/release/lib/scripts/change.js
var change = __webpack_require__(6306);
// EXTERNAL MODULE: ./packages/release/lib/scripts/parts.js
var parts = __webpack_require__(3290);
;// CONCATENATED MODULE: ./packages/release/lib/scripts/take.js

/**
 * Takes the lock, or takes over the one whose exact text is "expect". Variables: root, name, identity, seconds,
 * runner_time, expect, because (`expired` has the process group looked at once more).
 */
const takeScript = `${parts/* opening */.zs}${parts/* locate */.x5}${parts/* guard */.ah}${parts/* groups */.TN}${parts/* put */.yJ}${parts/* survey */.Fr}
mkdir -p "$place/releases" || refuse disk
cd "$place" || refuse place
exec 9>>lock.guard || refuse disk
enter -x
key=
[ ! -f key ] || IFS= read -r key <key || true
if [ "\${#key}" -ne 64 ]; then
  [ ! -s key ] || refuse key
  od -An -v -tx1 -N32 /dev/urandom | tr -d ' \\n' >key.new && echo >>key.new || refuse disk
  IFS= read -r key <key.new || true
  [ "\${#key}" -eq 64 ] || refuse disk
  put key.new key || refuse disk
fi
printf -v time '%(%s)T' -1
[ "$runner_time" -le "$time" ] || time=$runner_time
text="$identity;until=$((time + seconds));pgid=0"
over() {
  rm -f lock.new
  ln -s -n -- "$text" lock.new && put lock.new lock || refuse disk
  printf 'taken %s\\n' "$text"
}
# Into a folder, ln would put the link, and call it done.
if [ ! -L lock ] && [ -e lock ]; then refuse strange-lock; fi
if ln -s -n -- "$text" lock 2>/dev/null; then printf 'taken %s\\n' "$text"
elif [ ! -L lock ]; then
  [ ! -e lock ] || refuse strange-lock
  ln -s -n -- "$text" lock || refuse disk
  printf 'taken %s\\n' "$text"
else
  held=$(readlink lock)
  if [ "\${held%%;until=*}" = "$identity" ]; then over
  elif [ -z "$expect" ] || [ "$held" != "$expect" ]; then echo busy
  elif [ "$because" = expired ] && group_lives "$held"; then echo busy
  else over; fi
fi
printf 'key %s\\n' "$key"
survey
`;

;// CONCATENATED MODULE: ./packages/release/lib/lock/take.js









const pollMs = 2000;
/** GitHub is asked less often than the host. */
const askAgainMs = 30_000;
const skewLimitSeconds = 60;
/**
 * Takes the locks of all hosts, or of none. They are taken in the order of their addresses, so that two deployments never
 * wait for each other; while one is waited for, none is kept.
 */
async function takeLocks(hosts, plan, tools) {
    const { clock, log, signal } = tools;
    const sorted = hosts.toSorted((a, b) => (a.address < b.address ? -1 : a.address > b.address ? 1 : 0));
    const began = clock.now();
    const states = rememberStates(tools);
    let told = '';
    for (;;) {
        const held = [];
        let obstacle;
        for (const host of sorted) {
            if (signal.aborted)
                obstacle = { kind: 'cancelled' };
            else
                obstacle = await takeOne(host, plan, tools, states).then((lock) => enter(host, lock, held, plan, tools), (error) => describe(host, plan, error));
            if (obstacle !== undefined)
                break;
        }
        if (obstacle === undefined)
            return { kind: 'taken', held };
        await letGo(held, log);
        if (obstacle.kind !== 'busy')
            return obstacle;
        const leftMs = plan.waitMs - (clock.now() - began);
        if (leftMs <= 0) {
            const waited = plan.waitMs === 0 ? '' : `; waited ${(0,grammar/* writeDuration */.MP)(plan.waitMs)}`;
            return { ...obstacle, why: `${obstacle.why}${waited}` };
        }
        if (obstacle.why !== told)
            log.info(`${obstacle.alias} is ${obstacle.why}; waiting for up to ${(0,grammar/* writeDuration */.MP)(leftMs)}.`);
        told = obstacle.why;
        await clock.sleep(Math.min(pollMs, leftMs), signal).catch(() => undefined);
    }
}
/** Lets go of locks, the last one first; what cannot be let go is told, and runs out by itself. */
async function letGo(held, log) {
    for (const one of held.toReversed()) {
        await (0,verbs/* release */._r)(one).catch((error) => {
            if (!(error instanceof ask/* ReleaseError */.K))
                throw error;
            log.warning(`The lock could not be let go. ${error.message}`);
        });
    }
}
/**
 * Lets go of the lock of a host about which nothing is known, if that lock is this job's: what a step that was killed leaves
 * to be done.
 * @returns whether it was ours
 * @throws ReleaseError when the host cannot be reached, or does not answer
 */
async function letGoUnseen(host, { root, name }, claim) {
    const env = { root, name, identity: (0,lock_owner/* identityOf */.cu)(claim) };
    const fields = ['any', 'unlock', 'end'];
    return await (0,ask/* ask */.k)(host, { script: change/* changeScript */.O, env, fields, signal: new AbortController().signal }).then(() => true, (error) => {
        if (error instanceof ask/* ReleaseError */.K && error.code === 'lock-lost')
            return false;
        throw error;
    });
}
function enter(host, lock, held, plan, { clock, log }) {
    const { alias } = host;
    if (lock.kind === 'held')
        return { kind: 'busy', alias, owner: lock.text, why: lock.why };
    held.push(lock.held);
    const { hostTime, hold } = lock.held.state;
    const runnerTime = unixTime(clock);
    if (Math.abs(hostTime - runnerTime) > skewLimitSeconds) {
        const side = hostTime > runnerTime ? 'ahead of' : 'behind';
        const skew = (0,grammar/* writeDuration */.MP)(Math.abs(hostTime - runnerTime) * 1000);
        log.warning(`${alias}: its clock is ${skew} ${side} this one. Locks and holds end by whichever is later. Set its clock.`);
    }
    const why = (0,lib_hold/* heldBack */.Z)(hold, { hostTime, runnerTime });
    if (why === undefined)
        return undefined;
    if (plan.respectHold)
        return { kind: 'held-back', alias, why };
    log.notice(`${alias}: ${why}; that does not keep this from going on.`);
    return undefined;
}
async function describe(host, { place, claim }, error) {
    if (!(error instanceof ask/* ReleaseError */.K))
        throw error;
    // The lock may be ours all the same, when only the answer is missing.
    if (error.code !== 'connect')
        await letGoUnseen(host, place, claim).catch(() => undefined);
    if (error.kind === 'cancelled')
        return { kind: 'cancelled' };
    return { kind: 'failed', alias: host.alias, why: error.message, cause: error };
}
/** Once more with the text of a lock that may be broken; if it is another one's by then, that one is judged. */
async function takeOne(host, plan, tools, states) {
    let known = { kind: 'free' };
    for (let round = 0;; round++) {
        const { taken, held } = await tryOne(host, plan, tools, known);
        if (taken) {
            if (known.kind === 'break') {
                tools.log.warning(`${host.alias} was ${known.why}. The lock is taken over.`);
                await (0,verbs/* tellBroken */.jO)(held, known.text, known.because);
            }
            return { kind: 'taken', held };
        }
        const { lock, hostTime } = held.state;
        if (lock.kind !== 'held')
            continue;
        const facts = { text: lock.text, groupLives: lock.groupLives, hostTime, runnerTime: unixTime(tools.clock) };
        const wish = { identity: held.identity, commit: plan.soakOf, breakLock: plan.breakLock };
        known = (0,judgement/* judgeLock */.VR)(facts, wish, await states(lock.text));
        if (known.kind === 'held')
            return known;
        if (round >= 5)
            return { kind: 'held', text: lock.text, why: `changing hands all the time: ${(0,grammar/* quote */.hD)(lock.text)}` };
    }
}
async function tryOne(host, { place, claim, forMs }, { clock, signal }, known) {
    const identity = (0,lock_owner/* identityOf */.cu)(claim);
    const lines = await (0,ask/* ask */.k)(host, {
        script: takeScript,
        env: {
            root: place.root,
            name: place.name,
            identity,
            seconds: String(Math.ceil(forMs / 1000)),
            runner_time: String(unixTime(clock)),
            expect: 'text' in known ? known.text : '',
            because: known.kind === 'break' ? known.because : '',
        },
        signal,
    });
    const by = `run=${claim.run}/${claim.attempt}`;
    const held = { host, place, identity, by, clock, state: (0,state/* readState */.u)(host.alias, lines) };
    return { taken: lines.some((line) => line.startsWith('taken ')), held };
}
function rememberStates({ clock, ownerState }) {
    const known = new Map();
    return async (text) => {
        const owner = (0,lock_owner/* readOwner */.A7)(text);
        if (owner?.kind !== 'run')
            return 'unknown';
        const run = `${owner.repository} ${owner.run} ${owner.attempt}`;
        const before = known.get(run);
        if (before !== undefined && clock.now() - before.at < askAgainMs)
            return before.state;
        const state = await ownerState(owner);
        known.set(run, { at: clock.now(), state });
        return state;
    };
}
function unixTime(clock) {
    return Math.floor(clock.date().getTime() / 1000);
}


/***/ }),

/***/ 1665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ writeEvent),
/* harmony export */   j: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6066);
/* harmony import */ var _conforms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8180);


const n = { type: 'integer', minimum: 1 };
const said = { type: 'string', maxLength: 1000 };
/** What can happen on a host: the fields of each event beside `at`, `by` and `event`. */
const fields = {
    /** A new release is recorded and about to be started. */
    begin: {
        n,
        origin: { type: ['integer', 'null'], minimum: 1 },
        version: { type: 'string', maxLength: 200 },
        commit: { type: 'string', maxLength: 64 },
        floor: { type: ['string', 'null'], maxLength: 100 },
    },
    /** A release of before is about to be started again. */
    again: { n },
    /** Started, healthy, and from now on what `current` leads to. The one before is superseded by this line. */
    live: {
        n,
        health: { enum: ['passed', 'none'] },
        bound: { enum: ['asked', 'asserted'] },
        running: { type: 'string', maxLength: 500 },
        /** All that its start has changed of its uploaded files, this time and before. */
        own: { type: 'array', items: { type: 'string', maxLength: 4000 } },
    },
    /** What `begin` or `again` announced did not become live. */
    failed: { n, step: { type: 'string', maxLength: 40 }, why: said },
    bad: { n, why: said },
    unproven: { n, why: said },
    proven: { n },
    watch: { n, verdict: { type: 'string', maxLength: 100 }, passed: { type: 'boolean' } },
    /** The release that a run rolls back to, so that another attempt of the run does not go one further. */
    target: { n, run: { type: 'string', pattern: '^\\d{1,20}$' } },
    /** The same of a run that goes to a commit of a checkout, for which there is no release yet. */
    aim: {
        run: { type: 'string', pattern: '^\\d{1,20}$' },
        commit: { type: 'string', pattern: '^(?:[0-9a-f]{40}|[0-9a-f]{64})$' },
        version: { type: 'string', maxLength: 200 },
    },
    removed: { n },
    hold: { until: { type: 'integer', minimum: 0 }, reason: said },
    unhold: {},
    /** Somebody else's lock was taken over. */
    broke: { owner: said, why: said },
};
/** Older versions and rollback.sh do not write them. */
const optional = ['own'];
/** Longer lines would be cut on their way back from the host. */
const maxLineBytes = 16 * 1024;
/** One line without its line break. */
function writeEvent(event) {
    return (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(event);
}
/** The event in a line of the log, or why it is none: `torn` lines never took effect, `strange` ones may have. */
function readEvent(line) {
    if (line.length > maxLineBytes)
        return 'strange';
    let value;
    try {
        value = JSON.parse(line);
    }
    catch {
        return 'torn';
    }
    if (typeof value !== 'object' || value === null || !('event' in value))
        return 'strange';
    const known = Object.hasOwn(fields, String(value.event)) ? fields[value.event] : undefined;
    if (known === undefined)
        return 'strange';
    const properties = { at: { type: 'string' }, by: { type: 'string' }, event: {}, ...known };
    const required = Object.keys(properties).filter((key) => !optional.some((other) => other === key));
    const misfit = (0,_conforms_js__WEBPACK_IMPORTED_MODULE_1__/* .firstMisfit */ .d)({ type: 'object', properties, required }, value);
    return misfit === undefined ? value : 'strange';
}


/***/ }),

/***/ 5838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ currentOf),
/* harmony export */   x: () => (/* binding */ readLog)
/* harmony export */ });
/* harmony import */ var _events_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1665);

const empty = {
    releases: new Map(),
    line: [],
    attempt: undefined,
    next: 1,
    targets: new Map(),
    aims: new Map(),
    torn: [],
    strange: [],
    length: 0,
};
/**
 * What a log means.
 * @param before what the lines before these mean
 */
function readLog(lines, before = empty) {
    const draft = {
        releases: new Map([...before.releases].map(([n, release]) => [n, { ...release }])),
        line: [...before.line],
        attempt: before.attempt,
        next: before.next,
        targets: new Map(before.targets),
        aims: new Map(before.aims),
    };
    const torn = [...before.torn];
    const strange = [...before.strange];
    for (const [index, text] of lines.entries()) {
        const event = (0,_events_js__WEBPACK_IMPORTED_MODULE_0__/* .readEvent */ .j)(text);
        const number = before.length + index + 1;
        if (event === 'torn')
            torn.push(number);
        else if (event === 'strange' || !take(draft, event))
            strange.push(number);
    }
    return { ...draft, torn, strange, length: before.length + lines.length };
}
/** What `current` leads to, when all that the log says has been done. */
function currentOf({ line, releases }) {
    const top = line.at(-1);
    return top === undefined ? undefined : releases.get(top);
}
/** Whether the event can have happened; if not, nothing has changed. */
function take(draft, event) {
    if (event.event === 'begin')
        return begin(draft, event);
    if (event.event === 'aim')
        draft.aims.set(event.run, { commit: event.commit, version: event.version });
    if (!('n' in event))
        return true;
    const release = draft.releases.get(event.n);
    if (release === undefined)
        return false;
    switch (event.event) {
        case 'again':
            draft.attempt = attemptOf(event, true);
            return !release.removed;
        case 'live':
            goLive(draft, release, event);
            return true;
        case 'failed':
            fail(draft, release, event);
            return true;
        case 'bad':
            Object.assign(release, { status: 'bad', why: event.why, failing: release.failing ?? event.at });
            return true;
        case 'unproven':
            Object.assign(release, { status: 'unproven', why: event.why });
            return true;
        case 'proven':
            if (release.status === 'unproven') {
                Object.assign(release, { status: currentOf(draft) === release ? 'live' : 'superseded', why: '' });
            }
            return true;
        case 'watch':
            Object.assign(release, { watch: event.verdict, healthy: event.passed });
            if (!event.passed)
                release.failing ??= event.at;
            return true;
        case 'target':
            draft.targets.set(event.run, event.n);
            return true;
        case 'removed':
            release.removed = true;
            return currentOf(draft) !== release;
    }
}
function begin(draft, event) {
    if (event.n < draft.next)
        return false;
    draft.next = event.n + 1;
    draft.attempt = attemptOf(event, false);
    draft.releases.set(event.n, {
        n: event.n,
        origin: event.origin ?? undefined,
        version: event.version,
        commit: event.commit,
        floor: event.floor ?? undefined,
        status: 'candidate',
        healthy: false,
        health: 'none',
        bound: 'asserted',
        running: '',
        own: undefined,
        watch: undefined,
        failing: undefined,
        why: '',
        began: event.at,
        finished: undefined,
        by: event.by,
        wasLive: false,
        removed: false,
    });
    return true;
}
function attemptOf({ n, by, at }, again) {
    return { n, again, state: 'open', by, at, step: '', why: '' };
}
function goLive(draft, release, event) {
    const before = currentOf(draft);
    if (before?.status === 'live')
        before.status = 'superseded';
    const { health, bound, running, at, own = release.own } = event;
    Object.assign(release, {
        status: 'live',
        wasLive: true,
        why: '',
        finished: at,
        health,
        bound,
        running,
        own,
        failing: undefined,
    });
    release.healthy = health === 'passed' || bound === 'asked';
    draft.attempt = { ...(draft.attempt ?? attemptOf(event, true)), n: event.n, state: 'live' };
    // A changed copy takes the place of what it was copied from.
    const place = [release.n, release.origin]
        .map((n) => (n === undefined ? -1 : draft.line.indexOf(n)))
        .find((at) => at >= 0);
    if (place !== undefined)
        draft.line.length = place;
    draft.line.push(release.n);
}
function fail(draft, release, { step, why, at }) {
    release.failing ??= at;
    if (release.status === 'candidate')
        Object.assign(release, { status: 'bad', why, finished: at });
    if (step === 'health' || step === 'version')
        Object.assign(release, { healthy: false, health: 'failed' });
    if (draft.attempt?.n === release.n && draft.attempt.state === 'open') {
        draft.attempt = { ...draft.attempt, state: 'failed', step, why };
    }
}


/***/ }),

/***/ 6132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _B: () => (/* binding */ checkUploadPlaces),
/* harmony export */   ub: () => (/* binding */ folderName)
/* harmony export */ });
/* unused harmony exports ownFiles, checkRoot */
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2531);
/* harmony import */ var _files_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4867);


/** Files of a release that uploads must leave alone. */
const ownFiles = [
    'release.json',
    _files_list_js__WEBPACK_IMPORTED_MODULE_0__/* .listName */ .sY,
    'env',
    'deploy.sh',
    'health.sh',
    'version.sh',
    'rollback.sh',
];
/**
 * The folder's name for a deployment, by default its environment's: lower-case, because GitHub's names of environments
 * differ by more than that, and everything but letters, digits and `._-` percent-encoded.
 * @throws ValueFault when it is empty or too long
 */
function folderName(name) {
    const folder = name
        .toLowerCase()
        .toWellFormed()
        .replace(/^\.|[^a-z0-9._-]/gu, (character) => Buffer.from(character).reduce((all, byte) => `${all}%${byte.toString(16).padStart(2, '0')}`, ''));
    if (folder === '')
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .ValueFault */ .Qe('the name is empty', 'Give the deployment a name');
    if (folder.length > 200)
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .ValueFault */ .Qe(`${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)} is too long for a folder`, 'Give a shorter name');
    return folder;
}
/** @throws ValueFault for a root that is no plain path */
function checkRoot(root) {
    const mend = 'Give an absolute path, one below ~/, or one relative to the home';
    if (/[\p{Cc}]/u.test(root) || root === '' || root.startsWith('-'))
        throw new ValueFault(`${quote(root)} is no path`, mend);
    if (root.split('/').includes('..'))
        throw new ValueFault(`${quote(root)} leads upwards`, mend);
    return root.replace(/(?<=.)\/+$/, '');
}
/** Uploads that would overwrite what a release's folder is made of. @param remotes normal paths, as `parseUploads` gives them */
function checkUploadPlaces(remotes, where = 'input "upload"') {
    return remotes
        .filter((remote) => ownFiles.some((name) => remote === name || remote.startsWith(`${name}/`)))
        .map((remote) => ({
        where,
        what: `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(remote)} is a file of the release itself`,
        mend: 'Choose another name on the host',
    }));
}


/***/ }),

/***/ 3296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ putLive),
  C: () => (/* binding */ whereabouts)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./packages/ports/lib/problem.js
var problem = __webpack_require__(8405);
// EXTERNAL MODULE: ./packages/ssh/lib/frame.js
var lib_frame = __webpack_require__(5229);
// EXTERNAL MODULE: ./packages/release/lib/host/ask.js
var ask = __webpack_require__(6099);
// EXTERNAL MODULE: ./packages/release/lib/host/verbs.js + 3 modules
var verbs = __webpack_require__(2073);
// EXTERNAL MODULE: ./packages/release/lib/files/list.js
var files_list = __webpack_require__(4867);
;// CONCATENATED MODULE: ./packages/release/lib/environment/freeze.js


/** @param key hexadecimal, 32 bytes */
function hashesOf(key, variables) {
    const secret = Buffer.from(key, 'hex');
    if (secret.length !== 32)
        throw new RangeError('the key of a host has 32 bytes');
    return Object.fromEntries(variables
        .toSorted((a, b) => (a.name < b.name ? -1 : 1))
        .map(({ name, value }) => [name, (0,external_node_crypto_.createHmac)('sha256', secret).update(`${name}\0${value}`).digest('hex')]));
}
/** Faults that would make the environment arrive changed. Names only, never values. */
function checkEnvironment(variables, where = 'inputs "env" and "secrets"') {
    const own = variables.filter(({ name }) => name.startsWith('SHAKEDOWN_'));
    return [
        ...(0,lib_frame/* checkVariables */.kL)(variables, where),
        ...own.map(({ name }) => ({
            where,
            what: `${name} is a name that scripts get from Shakedown itself`,
            mend: 'Choose another name',
        })),
    ];
}
/** Assignments that a shell reads back byte for byte. `checkEnvironment` must have passed. */
function environmentText(variables) {
    return variables.map(({ name, value }) => `${name}='${value.replaceAll("'", "'\\''")}'\n`).join('');
}

// EXTERNAL MODULE: ./packages/release/lib/scripts/parts.js
var parts = __webpack_require__(3290);
;// CONCATENATED MODULE: ./packages/release/lib/scripts/files.js


/** Of stdin, as a word. */
const digest = `
__shakedown_digest() {
  local sum
  if command -v sha256sum >/dev/null; then sum=$(sha256sum)
  elif command -v shasum >/dev/null; then sum=$(shasum -a 256)
  else sum=$(openssl dgst -sha256 -r); fi
  printf '%s' "\${sum:0:64}"
}
`;
/** How long files are read on a host, in seconds: less than a question may take. */
const readSeconds = 20;
/**
 * Compares the files of a release with its list; the caller is in its folder. Arguments: the digest of the list, the words
 * of `Own`, how many findings to print, and `recent` to read only what was changed since the list was last touched.
 * Prints `list gone` or `list changed`; else each finding with its name as the list has it (`gone`, `changed`, `locked`
 * for what cannot be read, `stiff` for what cannot be executed any more), and the numbers `listed`, `wrong`, `unread`.
 * All in a subshell, so that no name of it meets one of the release's environment.
 */
const filesCheck = `${digest}
__shakedown_files() (
  set -f
  export LC_ALL=C
  local most=$3 began=$SECONDS listed=0 wrong=0 unread=0 selective=no link= line= name= path= since between
  local paths=() sums=() links=() link_raws=() targets=() timer=() finds tool
  local -A own=() recent=()
  for line in $2; do printf -v name '%b' "\${line//%/\\\\x}"; own["/$name"]=1; done
  [ -f ${files_list/* listName */.sY} ] && [ -r ${files_list/* listName */.sY} ] || { echo 'list gone'; exit 0; }
  [ "$(__shakedown_digest <${files_list/* listName */.sY})" = "$1" ] || { echo 'list changed'; exit 0; }

  # OpenSSL is several times faster, and one line for each file is what it prints for names of one line.
  if openssl dgst -sha256 -r </dev/null >/dev/null 2>&1; then tool=(openssl dgst -sha256 -r) between=' *'
  elif command -v sha256sum >/dev/null; then tool=(sha256sum) between='  '
  else tool=(shasum -a 256) between='  '; fi
  if timeout --foreground 5 true 2>/dev/null; then timer=(timeout --foreground)
  elif timeout 5 true 2>/dev/null; then timer=(timeout); fi
  digests() {
    local left=$((began + ${readSeconds} - SECONDS)) status=0
    [ "$left" -gt 0 ] || return 124
    if [ "\${#timer[@]}" -eq 0 ]; then "\${tool[@]}" "$@" || status=$?
    else "\${timer[@]}" "$left" "\${tool[@]}" "$@" || status=$?; fi
    # The timeout of busybox has another status.
    [ "$status" -eq 0 ] || [ "$((began + ${readSeconds} - SECONDS))" -gt 0 ] || return 124
    return "$status"
  }
  tell() {
    wrong=$((wrong + 1))
    [ "$wrong" -gt "$most" ] || printf '%s %s\\n' "$1" "$2"
  }
  # Sets "name" to what an escaped one stands for.
  decode() { case $1 in *\\\\*) printf -v name '%b' "$1" ;; *) name=$1 ;; esac; }
  is_own() {
    local path=/$1
    [ "\${#own[@]}" -gt 0 ] || return 1
    [ -z "\${own[/.]+x}\${own[$path]+x}" ] || return 0
    while path=\${path%/*}; [ -n "$path" ]; do [ -z "\${own[$path/]+x}" ] || return 0; done
    return 1
  }
  # Whether it is gone, or only out of reach.
  missing() {
    local above=$1
    while above=\${above%/*}; [ "$above" != . ] && [ ! -d "$above" ]; do :; done
    if [ -x "$above" ]; then tell gone "$2"; else tell locked "$2"; fi
  }

  one() {
    local sum status=0
    sum=$(digests <"$1") || status=$?
    case $status in
      0) [ "\${sum:0:64}" = "$3" ] || tell changed "$2" ;;
      124) unread=$((unread + 1)) ;;
      *) tell locked "$2" ;;
    esac
  }
  judge() {
    local at said wanted status=0 lines=()
    [ "\${#paths[@]}" -gt 0 ] || return 0
    said=$(digests "\${paths[@]}") || status=$?
    printf -v wanted '%s\\n' "\${sums[@]}"
    # As almost always; what comes next is slower, and finds out which.
    if [ "$said"$'\\n' = "$wanted" ]; then paths=() sums=(); return 0; fi
    [ -z "$said" ] || mapfile -t lines < <(printf '%s\\n' "$said")
    for ((at = 0; at < \${#paths[@]}; at++)); do
      # One that fails takes its line away, and then nobody knows whose the others are.
      if [ "$status" -ne 0 ] && [ "$status" -ne 124 ]; then one "\${paths[at]}" "\${paths[at]#./}" "\${sums[at]:0:64}"; continue; fi
      if [ "$at" -ge "\${#lines[@]}" ] || [ "\${#lines[at]}" -lt 64 ]; then unread=$((unread + 1))
      elif [ "\${lines[at]:0:64}" != "\${sums[at]:0:64}" ]; then tell changed "\${paths[at]#./}"; fi
    done
    paths=() sums=()
  }
  look() {
    if [ -L "$path" ]; then tell changed "$1"
    elif [ ! -e "$path" ]; then missing "$path" "$1"
    elif [ ! -f "$path" ]; then tell changed "$1"
    else tell locked "$1"; fi
  }
  judge_links() {
    local at found=() target
    [ "\${#links[@]}" -gt 0 ] || return 0
    while IFS= read -r -d "" target; do found+=("$target"); done < <(readlink -z -- "\${links[@]}" 2>/dev/null)
    for ((at = 0; at < \${#links[@]}; at++)); do
      if [ "\${#found[@]}" -eq "\${#links[@]}" ]; then target=\${found[at]}
      else target=$(readlink "\${links[at]}"; printf x); target=\${target%$'\\n'x}; fi
      [ "$target" = "\${targets[at]}" ] || tell changed "\${link_raws[at]}"
    done
    links=() link_raws=() targets=()
  }
  look_at_link() {
    local target
    decode "$2"; target=$name
    decode "$1"
    listed=$((listed + 1))
    if is_own "$name"; then return 0; fi
    if [ -L "./$name" ]; then
      links+=("./$name") link_raws+=("$1") targets+=("$target")
      [ "\${#links[@]}" -lt 500 ] || judge_links
    elif [ -e "./$name" ]; then tell changed "$1"
    else missing "./$name" "$1"; fi
  }

  if [ "\${4-}" = recent ] && since=$(stat -c %Z ${files_list/* listName */.sY} 2>/dev/null); then
    # A second earlier: not every file system counts in less.
    finds=(find . -newerct "@$((since - 1))" -print0)
    [ "\${#timer[@]}" -eq 0 ] || finds=("\${timer[@]}" 5 "\${finds[@]}")
    while IFS= read -r -d "" line; do recent["$line"]=1; done < <("\${finds[@]}" 2>/dev/null && printf 'all\\0')
    # The list itself is among them, or find does not know how.
    [ -z "\${recent[all]+x}" ] || [ -z "\${recent[./${files_list/* listName */.sY}]+x}" ] || selective=yes
  fi
  exec 2>/dev/null
  while IFS= read -r line; do
    case $line in
      '#x '*)
        decode "\${line#'#x '}"
        if [ -f "./$name" ] && [ ! -x "./$name" ] && ! is_own "$name"; then tell stiff "\${line#'#x '}"; fi ;;
      '#l '*) link=\${line#'#l '} ;;
      '#> '*) look_at_link "$link" "\${line#'#> '}" ;;
      '#d '*)
        decode "\${line#'#d '}"
        if [ ! -d "./$name" ] && ! is_own "$name"; then missing "./$name" "\${line#'#d '}"; fi ;;
      '#'*) ;;
      *)
        listed=$((listed + 1))
        case $line in
          \\\\*) line=\${line#\\\\}; decode "\${line:66}" ;;
          *) name=\${line:66} ;;
        esac
        path=./$name
        if [ "\${#own[@]}" -gt 0 ] && is_own "$name"; then :
        elif [[ ! -f $path || ! -r $path || -L $path ]]; then look "\${line:66}"
        elif [ "$selective" = yes ] && [ -z "\${recent[$path]+x}" ]; then :
        elif [ "$name" != "\${line:66}" ]; then one "$path" "\${line:66}" "\${line:0:64}"
        else
          paths+=("$path") sums+=("\${line:0:64}$between$path")
          [ "\${#paths[@]}" -lt 1000 ] || judge
        fi ;;
    esac
  done <${files_list/* listName */.sY}
  judge
  judge_links
  printf 'listed %s\\nwrong %s\\nunread %s\\n' "$listed" "$wrong" "$unread"
)
`;
/**
 * What of the uploaded files the release's own start has changed. Variables: SHAKEDOWN_RELEASE; stdin: the digest of the
 * list, and `end`.
 */
const changedFilesScript = `${parts/* opening */.zs}${filesCheck}
IFS= read -r -d "" wanted && IFS= read -r -d "" last && [ "$last" = end ] || refuse cut
cd "$SHAKEDOWN_RELEASE" || refuse release folder
__shakedown_files "$wanted" '' 2000 recent
echo told
`;

;// CONCATENATED MODULE: ./packages/release/lib/scripts/rollback.js


/**
 * `rollback.sh`: for a person at the console, when nothing else is left. It needs bash and the usual small programs, and
 * gives the release exactly the environment that it had. It keeps to the same order as the other scripts: the log first.
 */
function rollbackScript({ asked, scriptSeconds, healthSeconds }) {
    return `#!/usr/bin/env bash
# Starts this release again and makes it the present one. Written by Shakedown; see --help.
set -euo pipefail
asked=(${asked.join(' ')})
script_seconds=${scriptSeconds} health_seconds=${healthSeconds}
${body}`;
}
const body = `
usage() {
  cat <<'TEXT'
Usage: rollback.sh [--dry-run] [--force] [--secret-file NAME=PATH]\u2026 [--break-lock OWNER]

Runs deploy.sh of this release with the environment that it had, waits until its health check passes, and lets "current"
lead here. Data and migrations are not rolled back: see to it that today's data can be read by this release.

  --dry-run      print what would be done, and take no lock
  --force        also when the release was called bad, never was live, or its uploaded files are not as they were
  --secret-file  take a secret that is not kept here from a file, instead of being asked for it
  --break-lock   take over the lock of exactly this owner, as an earlier try has printed it
TEXT
}
die() { printf 'rollback.sh: %s\\n' "$*" >&2; exit 1; }
say() { printf '%s\\n' "$*"; }

case " $* " in *" --help "* | *" -h "*) usage; exit 0 ;; esac
release=$(cd "$(dirname "\${BASH_SOURCE[0]}")" && pwd -P)
if [ "\${1-}" != --inside ]; then
  exec env -i HOME="$HOME" PATH="$PATH" USER="\${USER-}" LOGNAME="\${LOGNAME-}" LANG=C.UTF-8 TERM="\${TERM-dumb}" \\
    bash --noprofile --norc "$release/rollback.sh" --inside "$@"
fi
shift
dry=no force=no break= from_files=()
while [ "$#" -gt 0 ]; do
  case $1 in
    --dry-run) dry=yes ;;
    --force) force=yes ;;
    --break-lock) [ "$#" -gt 1 ] || die '--break-lock needs the owner'; break=$2; shift ;;
    --secret-file) [ "$#" -gt 1 ] || die '--secret-file needs NAME=PATH'; from_files+=("$2"); shift ;;
    *) usage >&2; die "unknown: $1" ;;
  esac
  shift
done

n=\${release##*/}
case $n in 0* | *[!0-9]* | "") die "$release is not the folder of a release" ;; esac
place=$(cd "$release/../.." && pwd -P)
cd "$place"
[ -f "$release/env" ] && [ -f "$release/deploy.sh" ] && [ -f log.jsonl ] || die "release $n is not whole: env, deploy.sh or the log is missing"
bash --noprofile --norc -n "$release/deploy.sh" || die "bash does not accept deploy.sh"
${parts/* put */.yJ}${filesCheck}
# What the log says of this release; a line that was cut never took effect.
status=unknown was_live=no present=
while IFS= read -r line || [ -n "$line" ]; do
  case $line in "{"*"}") ;; *) continue ;; esac
  about=no
  case $line in *'"n":'"$n"[,}]*) about=yes ;; esac
  case $line in
    *'"event":"live"'*)
      present=\${line##*'"n":'}
      present=\${present%%[!0-9]*}
      if [ "$about" = yes ]; then status=live was_live=yes
      elif [ "$status" = live ]; then status=superseded; fi ;;
    *'"event":"begin"'*) if [ "$about" = yes ]; then status=candidate; fi ;;
    *'"event":"bad"'* | *'"event":"unproven"'*)
      if [ "$about" = yes ]; then status=\${line##*'"event":"'}; status=\${status%%'"'*}; fi ;;
    *'"event":"proven"'*) if [ "$about" = yes ]; then status=superseded; fi ;;
    *'"event":"failed"'*) if [ "$about" = yes ] && [ "$status" = candidate ]; then status=bad; fi ;;
    *'"event":"removed"'*) if [ "$about" = yes ]; then die "release $n was removed"; fi ;;
  esac
done <log.jsonl

# What of the uploaded files is not as it was: gone, changed, locked (cannot be read), stiff (cannot be executed).
record= wanted= own= amiss= files=
IFS= read -r record <"$release/release.json" || true
# Its names are sorted: what comes after "environment" is no name of the release's own environment.
line=\${record##*'"environment":'}
case $line in *'"files":"'*) wanted=\${line##*'"files":"'}; wanted=\${wanted%%'"'*} ;; esac
case $line in *'"own":['*) own=\${line##*'"own":['}; own=\${own%%']'*}; own=\${own//[,\\"]/ } ;; esac
if [ -n "$wanted" ]; then
  while IFS= read -r line; do
    case $line in
      "list "*) files="not known" amiss+="files.sha256 \${line#list }"$'\\n' ;;
      "listed "*) files="\${line#listed } as they were uploaded" ;;
      "wrong 0" | "unread 0") ;;
      "wrong "*) files="\${line#wrong } not as they were uploaded" ;;
      "unread "*) files+=" (\${line#unread } could not be read in time)" ;;
      *) amiss+="\${line//[^[:print:]]/?}"$'\\n' ;;
    esac
  done < <(cd "$release" && __shakedown_files "$wanted" "$own" 5)
  [ -n "$files" ] || amiss="they could not be compared"$'\\n' files="not known"
else
  case $record in *'"upload:'*) files="without a list, so not compared" ;; *) files=none ;; esac
fi

names() {
  env -i bash --noprofile --norc -c 'set -a; . "$1"; compgen -e' - "$release/env" | grep -vxE 'PWD|OLDPWD|SHLVL|_' | tr '\\n' ' '
}
say "release $n ($status) of $place"
say "present release: \${present:-none}"
( set +u; . "$release/env"; say "version \${SHAKEDOWN_VERSION:-not given}, commit \${SHAKEDOWN_COMMIT:-unknown}" )
say "environment: $(names)"
say "uploaded files: $files"
[ -z "$amiss" ] || printf '%s' "$amiss"
[ "\${#asked[@]}" -eq 0 ] || say "secrets that are not kept here: \${asked[*]}"
if [ -L lock ]; then say "locked by: $(readlink lock)"; fi
if [ -e hold ]; then say "held: $(head -n 1 hold)"; fi
if [ -f "$release/health.sh" ]; then say "health check: up to $health_seconds s"; else say "health check: none"; fi
if [ "$dry" = yes ]; then say "dry run: nothing was done"; exit 0; fi
if [ "$force" = no ]; then
  [ "$was_live" = yes ] || die "release $n never was live; --force starts it all the same"
  case $status in bad | unproven) die "release $n is called $status; --force starts it all the same" ;; esac
  [ -z "$amiss" ] || die "uploaded files of release $n are not as they were uploaded; put them back, or --force starts it all the same"
fi

secrets=()
ask_for() {
  local name=$1 entry value=
  for entry in "\${from_files[@]+"\${from_files[@]}"}"; do
    [ "\${entry%%=*}" = "$name" ] || continue
    value=$(cat -- "\${entry#*=}" && printf x) || die "cannot read the file for $name"
    value=\${value%x}
    secrets+=("$name=\${value%$'\\n'}")
    return 0
  done
  { : </dev/tty; } 2>/dev/null || die "the secret $name is not kept here, and there is no terminal to ask; use --secret-file $name=PATH"
  # Silent before it asks: read -s asks first, and somebody fast would see the first letters.
  shown=$(stty -g </dev/tty)
  trap 'stty "$shown" </dev/tty' EXIT
  stty -echo </dev/tty
  printf '%s (not shown): ' "$name" >/dev/tty
  IFS= read -r value </dev/tty || die "no value for $name"
  stty "$shown" </dev/tty
  trap - EXIT
  printf '\\n' >/dev/tty
  secrets+=("$name=$value")
}
for name in "\${asked[@]+"\${asked[@]}"}"; do ask_for "$name"; done

# The lock is the same one that deployments take: a link whose target names the owner.
me=\${USER:-\${LOGNAME:-somebody}}
me=\${me//[!A-Za-z0-9._-]/_}
group=0
if [ -r /proc/$$/stat ]; then
  IFS= read -r line </proc/$$/stat
  read -r line line group line <<<"\${line##*) }" || true
else group=$(ps -o pgid= -p $$ | tr -d ' ') || group=0; fi
printf -v now '%(%s)T' -1
owner="console=$me/$$;until=$((now + script_seconds + health_seconds + 60));pgid=\${group:-0}"
guarded() {
  if command -v flock >/dev/null; then ( flock 9; "$@" ) 9>>lock.guard; else "$@"; fi
}
take() {
  ln -s -n -- "$owner" lock 2>/dev/null && return 0
  [ -L lock ] || die '"lock" cannot be made here'
  [ -n "$break" ] && [ "$(readlink lock)" = "$break" ] || return 1
  rm -f lock.new
  ln -s -n -- "$owner" lock.new
  put lock.new lock
}
leave() {
  code=$?
  trap '' INT TERM HUP
  if [ -L lock ] && [ "$(readlink lock)" = "$owner" ]; then rm -f lock; fi
  exit "$code"
}
guarded take || die "locked by: $(readlink lock || true)
If nothing of it runs any more: rollback.sh --break-lock '$(readlink lock || true)'"
trap leave EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
trap 'exit 129' HUP

log() {
  local at last
  TZ=UTC printf -v at '%(%Y-%m-%dT%H:%M:%SZ)T' -1
  last=$(tail -c 1 log.jsonl; printf x)
  case $last in $'\\n'* | x) ;; *) echo >>log.jsonl ;; esac
  printf '{"at":"%s",%s"by":"console=%s",%s}\\n' "$at" "\${2-}" "$me" "$1" >>log.jsonl
  sync -d -- log.jsonl 2>/dev/null || sync
}
fail() {
  log '"event":"failed","n":'"$n"',"step":"'"$1"'","why":"by rollback.sh: '"$2"'"'
  die "$2; the present release is still \${present:-none}, and what runs is uncertain"
}
# In the environment that the release had, and nothing else.
within() (
  trap - EXIT INT TERM HUP
  set -a
  . "$release/env"
  set +a
  export SHAKEDOWN_ROOT=$place SHAKEDOWN_RELEASE=$release SHAKEDOWN_PREVIOUS=\${present:+$place/releases/$present} SHAKEDOWN_RUN=console
  [ "\${#secrets[@]}" -eq 0 ] || export "\${secrets[@]}"
  cd "$HOME" 2>/dev/null || cd /
  unset TERM OLDPWD
  options=(--noprofile --norc)
  if grep -q extglob "$release/$1"; then options+=(-O extglob); fi
  exec bash "\${options[@]}" -euo pipefail "$release/$1" </dev/null
)

log '"event":"again","n":'"$n"
say "deploy.sh starts"
within deploy.sh || fail script "deploy.sh ended with exit status $?"
health=none
if [ -f "$release/health.sh" ]; then
  until within health.sh; do
    printf -v now '%(%s)T' -1
    : "\${began:=$now}"
    [ "$((now - began))" -lt "$health_seconds" ] || fail health "not healthy within $health_seconds s"
    sleep 2
  done
  health=passed
fi
bound=asserted running=
if [ -f "$release/version.sh" ]; then
  running=$(within version.sh | grep -v '^[[:space:]]*$' | tail -n 1) || fail version "the version command failed"
  ( . "$release/env"
    [ "$running" = "$SHAKEDOWN_VERSION" ] && [ -n "$running" ] && exit 0
    case $running in *[!0-9a-f]* | ?????? | ????? | ???? | ??? | ?? | ? | "") exit 1 ;; esac
    case $SHAKEDOWN_COMMIT in "$running"*) exit 0 ;; *) exit 1 ;; esac
  ) || fail version "something else runs"
  bound=asked
fi
# Only what needs no escaping in JSON: the next deployment asks again.
running=\${running//[!A-Za-z0-9._+-]/_}

trap '' INT TERM HUP
rm -f current.new
ln -s -n "releases/$n" current.new
log '"event":"live","health":"'"$health"'","n":'"$n"',"running":"'"\${running:0:200}"'"' '"bound":"'"$bound"'",'
put current.new current
for record in releases/*/release.json; do
  if [ "$record" = "releases/$n/release.json" ]; then now=live
  elif grep -q '"status":"live"' "$record"; then now=superseded
  else continue; fi
  sed 's/"status":"[a-z]*"/"status":"'"$now"'"/' "$record" >"\${record%/*}/.release.json.new" &&
    put "\${record%/*}/.release.json.new" "$record" || true
done
say "release $n is live"
`;

;// CONCATENATED MODULE: ./packages/release/lib/put/folder.js








/** @throws ProblemError for what a host could not be given as it is */
function checkRelease({ env, secrets, script, health, version }) {
    const texts = { script, health, 'version-command': version };
    const problems = [
        ...checkEnvironment([...env, ...secrets]),
        ...Object.entries(texts).flatMap(([name, text]) => (0,lib_frame/* checkScript */.wN)(text, `input "${name}"`)),
    ];
    if (problems.length > 0)
        throw new problem/* ProblemError */.Mm(problems);
}
/** What is to be in the folder of a new release, and what its record says of it. `checkRelease` must have passed. */
function newFolder({ host, state }, release, limits) {
    const { env, secrets, freezeSecrets, health, version, files = '' } = release;
    const kept = freezeSecrets ? [...env, ...secrets] : env;
    const asked = freezeSecrets ? [] : secrets.map(({ name }) => name);
    const script = unixLines(release.script);
    const draft = {
        ...release.draft,
        origin: null,
        script: sha256(script),
        ...(files !== '' && { files: sha256(files) }),
        env: hashesOf(keyOf(host.alias, state.key), [...env, ...secrets]),
        asked,
        checks: [...(health === '' ? [] : ['health']), ...(version === '' ? [] : ['version'])],
    };
    const facts = [
        // A person's PATH, or tomorrow's, is not the one that the release was started with.
        ...(kept.some(({ name }) => name === 'PATH') ? [] : [{ name: 'PATH', value: state.path }]),
        { name: 'SHAKEDOWN_TARGET', value: draft.target },
        { name: 'SHAKEDOWN_ENVIRONMENT', value: draft.environment },
        { name: 'SHAKEDOWN_HOST', value: host.alias },
        { name: 'SHAKEDOWN_VERSION', value: draft.version },
        { name: 'SHAKEDOWN_COMMIT', value: draft.commit },
    ];
    const file = (name, mode, text) => ({ name, mode, text });
    return {
        draft,
        folder: {
            files: [
                file('env', '600', environmentText([...facts, ...kept])),
                ...(files === '' ? [] : [file(files_list/* listName */.sY, '600', files)]),
                file('deploy.sh', '700', script),
                ...(health === '' ? [] : [file('health.sh', '700', unixLines(health))]),
                ...(version === '' ? [] : [file('version.sh', '700', unixLines(version))]),
                file('rollback.sh', '700', rollbackScript({ asked, ...inSeconds(limits) })),
            ],
            copyOf: undefined,
            added: [],
        },
    };
}
/**
 * A copy of a recorded release with other values for some names: the old release stays what it was. Later assignments win,
 * so they are appended to what is frozen, which nobody has to read for that.
 * @param overrides kept on the host, in the new folder
 * @param secrets not kept: rollback.sh asks for them
 */
function changedCopy(holder, n, overrides, secrets, limits) {
    const { record } = (0,verbs/* recordOf */.zv)(holder, n);
    const changed = [...overrides, ...secrets];
    const names = new Set(overrides.map(({ name }) => name));
    const asked = [...new Set([...record.asked.filter((name) => !names.has(name)), ...secrets.map(({ name }) => name)])];
    const hashes = hashesOf(keyOf(holder.host.alias, holder.state.key), changed);
    const { origin, version, commit, target, environment, artifacts, files, own, script, checks, who, run, floor } = record;
    return {
        draft: {
            version,
            commit,
            target,
            environment,
            artifacts,
            ...(files !== undefined && { files }),
            ...(own !== undefined && { own }),
            script,
            checks,
            who,
            run,
            floor,
            asked,
            origin: origin ?? n,
            env: { ...record.env, ...hashes },
        },
        folder: {
            files: [{ name: 'rollback.sh', mode: '700', text: rollbackScript({ asked, ...inSeconds(limits) }) }],
            copyOf: n,
            added: [{ name: 'env', text: environmentText(overrides) }],
        },
    };
}
function inSeconds({ scriptTimeoutMs, healthTimeoutMs }) {
    return { scriptSeconds: Math.ceil(scriptTimeoutMs / 1000), healthSeconds: Math.ceil(healthTimeoutMs / 1000) };
}
function keyOf(alias, key) {
    if (key !== undefined)
        return key;
    throw new ask/* ReleaseError */.K('failed', alias, 'the host did not tell its key. Run it again');
}
function sha256(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}
/** CRLF would make folder names end in a carriage return; a byte order mark would be part of the first word. */
function unixLines(text) {
    const lines = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
    return lines === '' || lines.endsWith('\n') ? lines : `${lines}\n`;
}

// EXTERNAL MODULE: ./packages/release/lib/put/questions.js
var questions = __webpack_require__(7444);
// EXTERNAL MODULE: ./packages/release/lib/scripts/relay.js
var relay = __webpack_require__(6745);
// EXTERNAL MODULE: ./packages/release/lib/put/run.js
var run = __webpack_require__(4604);
;// CONCATENATED MODULE: ./packages/release/lib/put/leave.js


/** Where the output of a script goes on that nobody hears any more, on the host. */
function leftLog({ root, run }, alias) {
    return `${root}/left/${run}-${alias}.log`;
}
/**
 * Runs a script that a cancellation does not end, nor the loss of the connection: its stdin is one that stays open and
 * that it does not read, so no watchdog on the host waits for that stdin's end.
 * @param work a script that begins with the relay
 */
async function runOrLeave(host, where, work, tools) {
    const over = new AbortController();
    const kept = { ...tools, signal: new AbortController().signal };
    const running = (0,run/* runIn */.V)(host, where, { ...work, silence: silence(over.signal) }, kept);
    const left = new AbortController();
    try {
        const first = await Promise.race([running, aborted(tools.signal, left.signal)]);
        if (first === 'aborted') {
            running.catch(() => { });
            return { kind: 'left' };
        }
        // Here it has all been read.
        if (first.outcome.kind !== 'lost') {
            await (0,run/* runIn */.V)(host, where, { script: `rm -f ${relay/* logFile */.N}`, timeoutMs: 10_000, secrets: [], quiet: true }, tools);
        }
        return first;
    }
    finally {
        over.abort();
        left.abort();
    }
}
/** Says nothing, and ends when the script has. */
function silence(over) {
    const end = async () => {
        await aborted(over);
        return { done: true, value: undefined };
    };
    return { [Symbol.asyncIterator]: () => ({ next: end }) };
}
function aborted(signal, forget) {
    return new Promise((resolve) => {
        if (signal.aborted)
            return resolve('aborted');
        const options = { once: true, ...(forget !== undefined && { signal: forget }) };
        signal.addEventListener('abort', () => resolve('aborted'), options);
    });
}

// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __webpack_require__(2531);
;// CONCATENATED MODULE: ./packages/release/lib/files/findings.js


/** So many are named; the rest are counted. */
const shownFiles = 3;
const words = {
    gone: 'is gone',
    changed: 'was changed',
    locked: 'cannot be read',
    stiff: 'cannot be executed any more',
};
/** What `filesCheck` has printed, between other lines; undefined when it has not come to its end. */
function readFindings(lines) {
    const [list] = lines.filter((line) => line === 'list gone' || line === 'list changed');
    const none = { named: [], wrong: 0, listed: 0, unread: 0 };
    if (list !== undefined)
        return { ...none, list: list === 'list gone' ? 'gone' : 'changed' };
    const count = (word) => {
        const text = lines.find((line) => line.startsWith(`${word} `))?.slice(word.length + 1) ?? '';
        return /^\d+$/.test(text) ? Number(text) : undefined;
    };
    const [listed, wrong, unread] = ['listed', 'wrong', 'unread'].map(count);
    if (listed === undefined || wrong === undefined || unread === undefined)
        return undefined;
    const named = lines.flatMap((line) => {
        const [, how, name] = /^(gone|changed|locked|stiff) (.+)$/.exec(line) ?? [];
        return name === undefined ? [] : [{ how: how, name: (0,files_list/* unescapeName */.E6)(name) }];
    });
    return { list: 'whole', named, wrong, listed, unread };
}
const mend = 'Deploy that version again, name another release in "to", or run its rollback.sh --force there';
/** One sentence on what keeps release `n` from being started again; undefined for nothing. */
function obstacleIn({ list, named, wrong, listed }, n) {
    const what = `"${listName}" of release ${n}, which lists its uploaded files,`;
    if (list === 'gone')
        return `${what} is gone. ${mend}`;
    if (list === 'changed')
        return `${what} was changed after it was recorded. ${mend}`;
    if (wrong === 0)
        return undefined;
    const first = named.slice(0, shownFiles).map(({ how, name }) => `${quote(name)} ${words[how]}`);
    const rest = wrong > first.length ? `, and ${wrong - first.length} more` : '';
    const verb = wrong === 1 ? 'is' : 'are';
    return `of the ${listed} files uploaded with release ${n}, ${wrong} ${verb} not as uploaded: ${first.join(', ')}${rest}. ${mend}`;
}

;// CONCATENATED MODULE: ./packages/release/lib/files/own.js
const maxWords = 50;
/** The log is read whole each time, and its lines are cut when they are too long. */
const maxLength = 4000;
/** @param more names that are to be added, as they are on the disk */
function addOwn(own, more) {
    let words = without([...own, ...more.map(wordOf)]);
    while (words.length > maxWords) {
        const deepest = Math.max(...words.map(depthOf));
        // One more step would be every folder there is.
        if (deepest === 1)
            break;
        words = without(words.map((word) => (depthOf(word) === deepest ? parentOf(word) : word)));
    }
    return words.join(' ').length > maxLength ? ['.'] : words;
}
function wordOf(name) {
    return name.split('/').map(encodeURIComponent).join('/');
}
/** @returns the name as it is on the disk */
function nameOf(word) {
    return decodeURIComponent(word);
}
/** `a` and `a/` are one deep. */
function depthOf(word) {
    return word.replace(/\/$/, '').split('/').length;
}
function parentOf(word) {
    return `${word.replace(/\/$/, '').split('/').slice(0, -1).join('/')}/`;
}
/** Sorted, and without what lies below another one. */
function without(words) {
    const all = new Set(words);
    if (all.has('.'))
        return ['.'];
    const isBelow = (word) => {
        const [parent] = depthOf(word) === 1 ? [] : [parentOf(word)];
        return parent !== undefined && (all.has(parent) || isBelow(parent));
    };
    return [...all].filter((word) => !isBelow(word)).toSorted();
}

;// CONCATENATED MODULE: ./packages/release/lib/put/own-changes.js





/**
 * What the start of a release, which has just gone well, has changed of its uploaded files, now and before. From now on
 * that is the release's own matter: whoever starts it again starts from there, and finds the same.
 * Never throws for what happens on the host: a release that runs is not called failed for this.
 * @returns undefined when there is nothing new
 */
async function ownChanges(host, { release }, { n, files, own = [] }, { signal, log }) {
    if (files === undefined || own.includes('.'))
        return undefined;
    const { alias } = host;
    try {
        const question = { script: changedFilesScript, env: { SHAKEDOWN_RELEASE: release }, fields: [files, 'end'], signal };
        const lines = await (0,ask/* ask */.k)(host, question);
        const findings = lines.at(-1) === 'told' ? readFindings(lines) : undefined;
        if (findings === undefined)
            throw new ask/* ReleaseError */.K('failed', alias, 'the answer was cut');
        if (findings.list !== 'whole') {
            log.warning(`${alias}: deploy.sh has changed the list of its own uploaded files: release ${n} cannot be gone back to`);
            return undefined;
        }
        const names = findings.named.map(({ name }) => name);
        const all = findings.wrong > names.length ? ['.'] : addOwn(own, names);
        if (all.join(' ') === own.join(' '))
            return undefined;
        const shown = all.slice(0, 5).map((word) => (0,grammar/* quote */.hD)(nameOf(word)));
        log.info(`${alias}: deploy.sh changes uploaded files itself; going back does not compare ${shown.join(', ')}${all.length > 5 ? ', \u2026' : ''}`);
        return all;
    }
    catch (error) {
        if (!(error instanceof ask/* ReleaseError */.K))
            throw error;
        log.warning(`${error.message}; files that deploy.sh has changed will count as changed when release ${n} is gone back to`);
        return undefined;
    }
}

// EXTERNAL MODULE: ./packages/release/lib/host/look.js + 1 modules
var look = __webpack_require__(4912);
// EXTERNAL MODULE: ./packages/release/lib/log/history.js
var log_history = __webpack_require__(5838);
// EXTERNAL MODULE: ./packages/release/lib/scripts/start.js
var start = __webpack_require__(1904);
;// CONCATENATED MODULE: ./packages/release/lib/put/put-live.js










/**
 * Puts a release live on one host whose lock is held, in the one order there is: record; upload; expectations, before
 * anything is started; script; health; version; switch. It serves for deploying and for going back, so that the way back
 * is as well trodden as the way out. A failure is recorded, and leaves `current` where it was; what runs then is for the
 * caller to put right, with the release that `lastGood` names.
 * @throws ProblemError for what a person wrote wrong
 */
async function putLive(held, plan, tools) {
    const { host } = held;
    const began = tools.clock.now();
    const previous = (0,log_history/* currentOf */.$)(held.state.history)?.n;
    let n;
    let step = 'record';
    let facts = { health: 'none', bound: 'asserted', running: '' };
    const result = (outcome, fault) => ({
        alias: host.alias,
        outcome,
        step,
        why: fault?.why ?? '',
        exit: fault?.exit,
        signal: fault?.signal,
        seconds: Math.round((tools.clock.now() - began) / 100) / 10,
        n,
        previous,
        running: facts.running,
        bound: facts.bound,
    });
    if (plan.what.kind === 'new')
        checkRelease(plan.what.release);
    try {
        if (tools.signal.aborted)
            return result('cancelled', { why: 'cancelled before it began' });
        n = await record(held, plan);
        const where = whereabouts(held, n, previous, plan.run);
        const to = (next) => {
            step = next;
            tools.log.debug(`${host.alias}: release ${n}: ${next}`);
        };
        const { record: recorded } = (0,verbs/* recordOf */.zv)(held, n);
        const fault = await walk(held, where, recorded, plan, tools, to, (known) => (facts = { ...facts, ...known }));
        if (fault !== undefined) {
            const note = fault.kind === 'unknown' ? '' : await recordFailure(held, n, step, fault.why);
            return result(fault.kind, { ...fault, why: `${fault.why}${note}` });
        }
        const own = await ownChanges(host, where, recorded, tools);
        step = 'switch';
        const { settled } = await switchTo(held, n, { ...facts, own }, plan.unproven);
        if (!settled)
            tools.log.warning(`${host.alias}: release ${n} is live, but not everything could be written. Make room.`);
        step = 'done';
        return result('live', { why: `release ${n} is live` });
    }
    catch (error) {
        if (!(error instanceof ask/* ReleaseError */.K))
            throw error;
        const outcome = error.kind === 'lost' ? 'unknown' : error.kind === 'cancelled' ? 'cancelled' : 'failed';
        const note = n === undefined || outcome === 'unknown' ? '' : await recordFailure(held, n, step, error.message);
        return result(outcome, { why: `${error.message}${note}` });
    }
}
async function record(held, { what, secrets, ...limits }) {
    if (what.kind === 'new') {
        const { draft, folder } = newFolder(held, what.release, limits);
        return await (0,verbs/* begin */.qN)(held, draft, () => folder);
    }
    const { record: old } = (0,verbs/* recordOf */.zv)(held, what.n);
    const given = new Set([...secrets, ...what.overrides].map(({ name }) => name));
    const missing = old.asked.filter((name) => !given.has(name));
    if (missing.length > 0) {
        const message = `release ${what.n} does not keep its secrets; give values for ${missing.join(', ')}`;
        throw new ask/* ReleaseError */.K('refused', held.host.alias, message, 'secrets');
    }
    if (what.overrides.length > 0) {
        const { draft, folder } = changedCopy(held, what.n, what.overrides, [], limits);
        return await (0,verbs/* begin */.qN)(held, draft, () => folder);
    }
    await (0,verbs/* again */.TG)(held, what.n);
    return what.n;
}
/** Each step in its turn; the first fault ends it. */
async function walk({ host, identity }, where, { version, commit, checks }, plan, tools, to, learn) {
    const { what, scriptTimeoutMs, healthTimeoutMs, secrets: given } = plan;
    const secrets = what.kind === 'new' ? (what.release.freezeSecrets ? [] : what.release.secrets) : given;
    if (what.kind === 'new' && what.upload !== undefined) {
        to('upload');
        const fault = await what.upload(where.release, where.previous);
        if (fault !== undefined)
            return fault;
    }
    if (plan.expectations.length > 0) {
        to('expect');
        const fault = await (0,questions/* checkExpectations */.Ez)(host, where, plan.expectations, secrets, tools);
        if (fault !== undefined)
            return fault;
    }
    to('script');
    const fault = await put_live_start(host, where, { timeoutMs: scriptTimeoutMs, secrets, lock: identity }, plan, tools);
    if (fault !== undefined)
        return fault;
    if (plan.health !== '' || checks.includes('health')) {
        to('health');
        const sick = await (0,questions/* waitForHealth */.tm)(host, where, { text: plan.health, limitMs: healthTimeoutMs, secrets }, tools);
        if (sick !== undefined)
            return sick;
        learn({ health: 'passed' });
    }
    if (plan.versionCommand === '' && !checks.includes('version'))
        return undefined;
    to('version');
    const asked = await (0,questions/* askVersion */.qN)(host, where, { text: plan.versionCommand, secrets }, tools);
    if (typeof asked !== 'string')
        return asked;
    const other = (0,questions/* compareVersion */.Gm)(asked, { version, commit });
    if (other !== undefined)
        return { kind: 'failed', why: other, exit: undefined, signal: undefined };
    learn({ bound: 'asked', running: asked });
    return undefined;
}
async function put_live_start(host, where, work, { onCancel = 'kill' }, tools) {
    const what = 'the deploy script';
    if (onCancel === 'kill')
        return (0,run/* faultOf */.K)(await (0,run/* runIn */.V)(host, where, { ...work, script: start/* deployScript */.bz }, tools), what);
    const ran = await runOrLeave(host, where, { ...work, script: start/* leavingScript */.IB }, tools);
    const goesOn = `its output goes on in ${leftLog(where, host.alias)} there`;
    if ('kind' in ran) {
        const why = `${what} was left to finish (on-cancel: leave); ${goesOn}`;
        return { kind: 'unknown', why, exit: undefined, signal: undefined };
    }
    const fault = (0,run/* faultOf */.K)(ran, what);
    return fault !== undefined && ran.outcome.kind === 'lost' ? { ...fault, why: `${fault.why}; ${goesOn}` } : fault;
}
/** When the link dies while it is written, the host is asked what became of it. */
async function switchTo(held, n, facts, unproven) {
    try {
        return await (0,verbs/* goLive */.Hh)(held, n, facts, unproven);
    }
    catch (error) {
        if (!(error instanceof ask/* ReleaseError */.K) || error.kind !== 'lost')
            throw error;
        const { host, place } = held;
        const state = await (0,look/* look */.O)(host, place, { signal: new AbortController().signal }).catch(() => {
            throw error;
        });
        if ((0,log_history/* currentOf */.$)(state.history)?.n !== n || state.history.attempt?.state !== 'live')
            throw error;
        held.state = { ...state, key: held.state.key };
        return { settled: state.current.kind === 'link' && state.current.to === `releases/${n}` };
    }
}
async function recordFailure(held, n, step, why) {
    try {
        await (0,verbs/* fail */.fJ)(held, n, step, why);
        return '';
    }
    catch (error) {
        if (!(error instanceof ask/* ReleaseError */.K))
            throw error;
        return `; that could not be recorded: ${error.message}`;
    }
}
/** @throws ReleaseError when the host has not told where its folder is */
function whereabouts({ host, state }, n, previous, run) {
    const { place: root } = state;
    if (root === undefined)
        throw new ask/* ReleaseError */.K('failed', host.alias, 'there is no folder of this deployment');
    return {
        root,
        release: `${root}/releases/${n}`,
        previous: previous === undefined ? '' : `${root}/releases/${previous}`,
        run,
    };
}


/***/ }),

/***/ 7444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ez: () => (/* binding */ checkExpectations),
/* harmony export */   Gm: () => (/* binding */ compareVersion),
/* harmony export */   qN: () => (/* binding */ askVersion),
/* harmony export */   tm: () => (/* binding */ waitForHealth),
/* harmony export */   ym: () => (/* binding */ untilHealthy)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2531);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4604);
/* harmony import */ var _environment_expect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2648);
/* harmony import */ var _scripts_start_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1904);




/** One that hangs must not eat the time of the next try. */
const questionMs = 30_000;
const healthEveryMs = 2000;
/** Most services are up long before the first two seconds are over, and every second of a repair counts. */
const firstPauses = [250, 500, 1000];
const failed = (why) => ({ kind: 'failed', why, exit: undefined, signal: undefined });
/** Undefined when everything is as expected. The values stay on the host, and are in no message. */
async function checkExpectations(host, where, expectations, secrets, tools) {
    const input = expectations.flatMap(({ name, matches, pattern }) => [name, matches ? '=' : '!=', pattern]);
    const work = { script: _scripts_start_js__WEBPACK_IMPORTED_MODULE_0__/* .expectScript */ .DM, timeoutMs: questionMs, secrets, input, quiet: true };
    const ran = await (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .runIn */ .V)(host, where, work, tools);
    const fault = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOf */ .K)(ran, 'the look at its environment');
    if (fault !== undefined)
        return fault;
    const why = (0,_environment_expect_js__WEBPACK_IMPORTED_MODULE_2__/* .unmet */ .i)(expectations, ran.lines);
    return why === undefined ? undefined : failed(`${why}, so nothing was started`);
}
/** Every 2 s, the first times sooner, until it passes or the time is over. Undefined when it passed. */
async function waitForHealth(host, where, { text, secrets, limitMs }, tools) {
    const script = text === '' ? (0,_scripts_start_js__WEBPACK_IMPORTED_MODULE_0__/* .questionScript */ .i5)('health.sh') : (0,_scripts_start_js__WEBPACK_IMPORTED_MODULE_0__/* .givenQuestionScript */ .DR)(text);
    return await untilHealthy((timeoutMs) => (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .runIn */ .V)(host, where, { script, timeoutMs, secrets }, tools), limitMs, tools);
}
/** Asks every 2 s until the answer is good or the time is over. Undefined when it was. @param limitMs milliseconds */
async function untilHealthy(ask, limitMs, { clock, signal }) {
    const deadline = clock.now() + limitMs;
    for (let tries = 1;; tries++) {
        const timeoutMs = Math.min(Math.max(1000, deadline - clock.now()), questionMs);
        const ran = await ask(timeoutMs);
        const fault = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOf */ .K)(ran, 'the health check');
        if (fault === undefined || fault.kind === 'cancelled' || ran.outcome.kind === 'lost')
            return fault;
        if (ran.refused !== undefined || ran.outcome.kind === 'syntax-error')
            return fault;
        const pauseMs = firstPauses[tries - 1] ?? healthEveryMs;
        if (clock.now() + pauseMs > deadline) {
            const times = tries === 1 ? 'one try' : `${tries} tries`;
            return { ...fault, why: `not healthy after ${times} in ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_3__/* .writeDuration */ .MP)(limitMs)}; at last ${fault.why}` };
        }
        await clock.sleep(pauseMs, signal).catch(() => undefined);
    }
}
/** What the service calls itself. */
async function askVersion(host, where, { text, secrets }, tools) {
    const script = text === '' ? (0,_scripts_start_js__WEBPACK_IMPORTED_MODULE_0__/* .questionScript */ .i5)('version.sh') : (0,_scripts_start_js__WEBPACK_IMPORTED_MODULE_0__/* .givenQuestionScript */ .DR)(text);
    const ran = await (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .runIn */ .V)(host, where, { script, timeoutMs: questionMs, secrets }, tools);
    const fault = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOf */ .K)(ran, 'the version command');
    if (fault !== undefined)
        return fault;
    return ran.lastLine === ''
        ? failed('the version command printed nothing, so what runs is unknown')
        : ran.lastLine.slice(0, 500);
}
/** What is wrong with the answer; undefined when the service runs the release. */
function compareVersion(answer, { version, commit }) {
    if (version !== '')
        return answer === version ? undefined : `it runs ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(answer)}, not version ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(version)}`;
    const isCommit = /^[0-9a-f]{7,64}$/.test(answer) && commit.startsWith(answer);
    return isCommit ? undefined : `it runs ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(answer)}, not commit ${commit}`;
}


/***/ }),

/***/ 4604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ faultOf),
/* harmony export */   V: () => (/* binding */ runIn)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2531);
/* harmony import */ var _shakedown_ssh__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5833);
/* harmony import */ var _host_framed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2243);
/* harmony import */ var _host_refusals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9197);




/** Runs something in the environment of a release. Never rejects for what happens on the host. */
async function runIn(host, where, work, tools) {
    const { alias } = host;
    const { redact = (text) => text } = tools;
    const lines = [];
    let lastLine = '';
    let started = false;
    let said = '';
    const env = Object.entries({
        ROOT: where.root,
        RELEASE: where.release,
        PREVIOUS: where.previous,
        RUN: where.run,
        HOST: alias,
        ...(work.lock !== undefined && { LOCK: work.lock }),
    }).map(([name, value]) => ({ name: `SHAKEDOWN_${name}`, value }));
    const outcome = await host
        .run({
        script: work.script,
        env,
        secrets: work.secrets,
        ...(work.input !== undefined && { input: (0,_host_framed_js__WEBPACK_IMPORTED_MODULE_0__/* .framed */ .Q)([...work.input, 'end']) }),
        ...(work.silence !== undefined && { input: work.silence }),
        timeoutMs: work.timeoutMs,
        signal: tools.signal,
        onLine: (stream, line) => {
            if (stream === 'stdout' && (!started || work.quiet === true)) {
                if (lines.length < 1000)
                    lines.push(line);
                started ||= line === 'running';
                return undefined;
            }
            if (!started && said === '' && line.trim() !== '')
                said = redact(line);
            if (stream === 'stdout' && line.trim() !== '')
                lastLine = line;
            return tools.onLine(alias, stream, line);
        },
    })
        .catch((error) => {
        if (!(error instanceof _shakedown_ssh__WEBPACK_IMPORTED_MODULE_1__/* .ConnectError */ .T))
            throw error;
        return error.kind === 'cancelled'
            ? { kind: 'cancelled', ended: true, seconds: 0 }
            : { kind: 'not-started', why: error.message, seconds: 0 };
    });
    const refused = started ? undefined : lines.find((line) => line.startsWith('refused '))?.slice('refused '.length);
    return { outcome, timeoutMs: work.timeoutMs, lastLine: redact(lastLine.trim()), refused, said, lines };
}
/** Undefined for success, which is an exit with 0 of what was really started, and nothing else. */
function faultOf({ outcome, refused, said, timeoutMs }, what) {
    const plain = (kind, why) => ({ kind, why, exit: undefined, signal: undefined });
    const fault = (kind, why, more = {}) => ({
        ...plain(kind, `${what} ${why}`),
        ...more,
    });
    if (refused?.startsWith('syntax') === true)
        return plain('failed', `bash does not accept ${what}: ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)((said ?? '').replace(/^\/.*\/\w+\.sh: /, ''))}`);
    if (refused !== undefined)
        return fault('failed', `was not started: ${(0,_host_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .explainRefusal */ .G)(...cutAtBlank(refused))}`);
    const seconds = Math.round(timeoutMs === undefined ? outcome.seconds : timeoutMs / 1000);
    switch (outcome.kind) {
        case 'exited':
            return outcome.code === 0
                ? undefined
                : fault('failed', `ended with exit status ${outcome.code}`, { exit: outcome.code });
        case 'signalled':
            return fault('failed', `was killed by ${outcome.signal}`, { signal: outcome.signal });
        case 'syntax-error':
            return plain('failed', `bash does not accept ${what}: ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(outcome.message)}`);
        case 'not-started':
            return fault('failed', `did not start: ${outcome.why}`);
        case 'timed-out':
            return outcome.ended
                ? fault('failed', `was not done after ${seconds} s and was ended`)
                : fault('unknown', 'was not done in time, and whether it was ended is unknown');
        case 'cancelled':
            return outcome.ended
                ? fault('cancelled', 'was cancelled and ended')
                : fault('unknown', 'was cancelled, and whether it was ended is unknown');
        case 'lost':
            return plain('unknown', `the connection was lost while ${what} ran: ${outcome.why}`);
    }
}
function cutAtBlank(text) {
    const at = text.indexOf(' ');
    return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}


/***/ }),

/***/ 7534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readRecord)
/* harmony export */ });
/* unused harmony export releaseSchema */
/* harmony import */ var _conforms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8180);

const time = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z$', description: 'RFC 3339, UTC' };
const sha256 = { type: 'string', pattern: '^[0-9a-f]{64}$' };
/**
 * What `releases/<n>/release.json` on a host says. Written once here; the type below and `schema/release.schema.json` come
 * from it. Its `status`, `health`, `watch`, `finished` and `why` are copies of what `log.jsonl` decides, for people who
 * look into the folder.
 */
const releaseSchema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A release on a host',
    type: 'object',
    additionalProperties: false,
    required: [
        'schema',
        'n',
        'origin',
        'version',
        'commit',
        'target',
        'environment',
        'artifacts',
        'script',
        'env',
        'asked',
        'checks',
        'who',
        'run',
        'started',
        'finished',
        'health',
        'bound',
        'running',
        'watch',
        'status',
        'why',
        'floor',
    ],
    properties: {
        schema: { const: 1 },
        n: { type: 'integer', minimum: 1, description: 'counts up on each host, and is never used again' },
        origin: { type: ['integer', 'null'], minimum: 1, description: 'the release that this one is a changed copy of' },
        version: { type: 'string', maxLength: 200, description: 'empty when none was given' },
        commit: { type: 'string', pattern: '^(?:[0-9a-f]{40}|[0-9a-f]{64})$' },
        target: { type: 'string', maxLength: 100 },
        environment: { type: 'string', maxLength: 255 },
        artifacts: { type: 'array', items: { type: 'string', maxLength: 500 }, description: 'name@sha256:\u2026' },
        files: {
            ...sha256,
            description: 'digest of files.sha256; without it nothing was uploaded, or by an older version',
        },
        own: {
            type: 'array',
            items: { type: 'string', maxLength: 4000 },
            description: 'uploaded files that the start of the release changes itself, names percent-encoded; folder/, or . for all',
        },
        script: { ...sha256, description: 'digest of deploy.sh' },
        env: {
            type: 'object',
            additionalProperties: false,
            patternProperties: { '^[A-Za-z_][A-Za-z0-9_]*$': sha256 },
            description: 'for each name, HMAC-SHA256 of name, NUL and value by the key of the host',
        },
        asked: {
            type: 'array',
            items: { type: 'string', pattern: '^[A-Za-z_][A-Za-z0-9_]*$' },
            description: 'secrets that are not kept on the host: rollback.sh asks for them',
        },
        checks: { type: 'array', items: { enum: ['health', 'version'] }, description: 'what the release can be asked' },
        who: { type: 'string', maxLength: 200 },
        run: {
            type: 'object',
            additionalProperties: false,
            required: ['id', 'attempt', 'url'],
            properties: {
                id: { type: 'string', pattern: '^\\d{1,20}$' },
                attempt: { type: 'integer', minimum: 1 },
                url: { type: 'string', maxLength: 500 },
            },
        },
        started: time,
        finished: { ...time, type: ['string', 'null'], description: 'when it became live or failed; null until then' },
        health: {
            enum: ['passed', 'failed', 'none'],
            description: 'of the last time that it was put live; none: not asked',
        },
        bound: {
            enum: ['asked', 'asserted'],
            description: 'asked: the running service named its version itself; asserted: only the deploy script says so',
        },
        running: { type: 'string', maxLength: 500, description: 'what the service called itself; empty when not asked' },
        watch: { type: ['string', 'null'], maxLength: 100, description: 'the verdict of the watch; null without one' },
        status: {
            enum: ['candidate', 'live', 'superseded', 'bad', 'unproven'],
            description: 'candidate: not yet switched to; superseded: was live, and another one is; bad: failed or was called bad; ' +
                'unproven: was put live without a proof',
        },
        why: { type: 'string', maxLength: 1000, description: 'for bad and unproven; else empty' },
        floor: {
            type: ['string', 'null'],
            maxLength: 100,
            description: 'the oldest version that the data which this release writes can be served by',
        },
    },
};
/** The record in a text from a host, or why it is none. */
function readRecord(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return 'it is not JSON, or only a part of it';
    }
    const misfit = (0,_conforms_js__WEBPACK_IMPORTED_MODULE_0__/* .firstMisfit */ .d)(releaseSchema, value);
    return misfit === undefined ? value : `${misfit} is missing or not as the schema says`;
}


/***/ }),

/***/ 6306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ changeScript)
/* harmony export */ });
/* harmony import */ var _parts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3290);

/**
 * One change under the lock. Stdin, each ended by NUL: the size that the log must have (`any`: whatever), steps with their
 * arguments, and `end`. Variables: root, name, identity.
 *
 *     file <n> <mode> <name> <text>   in the folder of a release to come; `add` appends to what `copy` brought
 *     copy <n> <from>                 begins that folder as a copy of another release's
 *     log <line>
 *     place <n>                       the folder of the release comes into being
 *     record <n> <json>
 *     current <n>
 *     remove <n>
 *     hold <json>, unhold
 *     lease <text>, unlock
 *     sweep                           what killed changes have left
 */
const changeScript = `${_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .opening */ .zs}${_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .locate */ .x5}${_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .guard */ .ah}${_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .groups */ .TN}${_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .put */ .yJ}${_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .survey */ .Fr}
items=()
while IFS= read -r -d "" item; do items+=("$item"); done
count=\${#items[@]}
[ "$count" -gt 1 ] && [ "\${items[count - 1]}" = end ] || refuse cut
cd "$place" 2>/dev/null || refuse lock-lost
exec 9>>lock.guard || refuse disk
enter -x
[ -L lock ] || refuse lock-lost
owner=$(readlink lock)
[ "\${owner%%;until=*}" = "$identity" ] || refuse lock-lost "$owner"
size=0
[ ! -s log.jsonl ] || size=$(wc -c <log.jsonl)
size=$((size))
[ "\${items[0]}" = any ] || [ "\${items[0]}" = "$size" ] || { echo changed; survey; exit 0; }

lines=() written=()
clean() { rm -rf releases/.new-* current.new lock.new hold.new; }
stop() { clean || true; refuse disk; }
numbered() { case $1 in 0*|*[!0-9]*|"") refuse cut ;; esac; }

prepare_folder() { numbered "$1"; mkdir -p "releases/.new-$1"; }
prepare_file() {
  prepare_folder "$1" && printf '%s' "$4" >"releases/.new-$1/$3" && chmod "$2" "releases/.new-$1/$3" || stop
  written+=("releases/.new-$1/$3")
}
prepare_add() { prepare_folder "$1" && printf '%s' "$3" >>"releases/.new-$1/$2" || stop; written+=("releases/.new-$1/$2"); }
prepare_copy() { numbered "$2"; prepare_folder "$1" && cp -Rp "releases/$2/." "releases/.new-$1/" || stop; }
prepare_place() { numbered "$1"; [ ! -e "releases/$1" ] || { clean; refuse taken "$1"; }; }
prepare_record() {
  numbered "$1"
  [ -d "releases/$1" ] && [ ! -L "releases/$1" ] || return 0
  printf '%s\\n' "$2" >"releases/$1/.release.json.new" || stop
  written+=("releases/$1/.release.json.new")
}
prepare_current() { numbered "$1"; rm -f current.new; ln -s -n "releases/$1" current.new || stop; }
prepare_hold() { printf '%s\\n' "$1" >hold.new || stop; written+=(hold.new); }
prepare_lease() { rm -f lock.new; ln -s -n -- "$1" lock.new || stop; }
prepare_log() { lines+=("$1"); }
prepare_sweep() { rm -rf releases/.new-* releases/.gone-* releases/*/.release.json.new key.new; }
prepare_remove() { numbered "$1"; }
prepare_unhold() { :; }
prepare_unlock() { :; }

apply_file() { :; }
apply_add() { :; }
apply_copy() { :; }
apply_log() { :; }
apply_sweep() { :; }
apply_place() { put "releases/.new-$1" "releases/$1" || unsettled; }
apply_record() { [ ! -f "releases/$1/.release.json.new" ] || put "releases/$1/.release.json.new" "releases/$1/release.json" || unsettled; }
apply_current() { put current.new current || unsettled; }
apply_remove() {
  [ -d "releases/$1" ] && [ ! -L "releases/$1" ] || return 0
  { rm -rf "releases/.gone-$1" && put "releases/$1" "releases/.gone-$1" && rm -rf "releases/.gone-$1"; } || unsettled
}
apply_hold() { put hold.new hold || unsettled; }
apply_unhold() { rm -f hold || unsettled; }
apply_lease() { put lock.new lock || unsettled; }
apply_unlock() { rm -f lock || unsettled; }
settled=yes
unsettled() { settled=no; }

walk() {
  local at=1 word
  while [ "$at" -lt "$((count - 1))" ]; do
    word=\${items[at]}
    case $word in
      file) "$1_$word" "\${items[@]:at + 1:4}"; at=$((at + 5)) ;;
      add) "$1_$word" "\${items[@]:at + 1:3}"; at=$((at + 4)) ;;
      copy|record) "$1_$word" "\${items[@]:at + 1:2}"; at=$((at + 3)) ;;
      log|place|current|remove|hold|lease) "$1_$word" "\${items[at + 1]}"; at=$((at + 2)) ;;
      unhold|unlock|sweep) "$1_$word"; at=$((at + 1)) ;;
      *) refuse cut ;;
    esac
  done
}
walk prepare
[ "\${#written[@]}" -eq 0 ] || sync -- "\${written[@]}" 2>/dev/null || true

# From here to the end nobody may stop it halfway.
trap '' TERM HUP INT PIPE
if [ "\${#lines[@]}" -gt 0 ]; then
  last=$'\\n'
  [ "$size" -eq 0 ] || last=$(tail -c 1 log.jsonl; printf x)
  append() {
    case $last in $'\\n'*) ;; *) echo || return 1 ;; esac
    printf '%s\\n' "\${lines[@]}"
  }
  if ! append >>log.jsonl; then
    truncate -s "$size" log.jsonl 2>/dev/null || true
    stop
  fi
  sync -d -- log.jsonl 2>/dev/null || sync 2>/dev/null || true
fi
walk apply
printf 'done %s\\n' "$settled"
survey
`;


/***/ }),

/***/ 3290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fr: () => (/* binding */ survey),
/* harmony export */   TN: () => (/* binding */ groups),
/* harmony export */   ah: () => (/* binding */ guard),
/* harmony export */   x5: () => (/* binding */ locate),
/* harmony export */   yJ: () => (/* binding */ put),
/* harmony export */   zs: () => (/* binding */ opening)
/* harmony export */ });
/**
 * What the scripts on a host share. They need bash (4.2 or later), the usual small programs (coreutils or busybox), and
 * flock (util-linux or busybox). No value is ever part of these texts, nor of a command's arguments: names arrive as
 * variables, the rest over stdin.
 *
 * Every command of these texts can be the last one before power is lost, so each rests on one order: what is new is made
 * beside its place; then one line goes to log.jsonl, which is what decides; then what was made is moved into place. A
 * change that ended before its line has not happened. After its line it has, and what is missing is done by the next
 * change, from the log alone.
 */
const opening = `
LC_ALL=C
umask 077
refuse() { printf 'refused %s\\n' "$*"; exit 3; }
((BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] >= 402)) || refuse bash "$BASH_VERSION"
`;
/** Sets "place" from "root" and "name". */
const locate = `
case $root in
  /*) place=$root/$name ;;
  "~") place=$HOME/$name ;;
  "~/"*) place=$HOME/\${root#"~/"}/$name ;;
  *) place=$HOME/$root/$name ;;
esac
`;
/**
 * The guard makes reading and changing one step. It is held by descriptor 9 for milliseconds, never while something of
 * somebody else runs: a daemon would inherit it. busybox's flock knows no waiting time.
 */
const guard = `
enter() {
  local tries=0
  command -v flock >/dev/null || refuse flock
  until flock -n "$1" 9; do
    tries=$((tries + 1))
    [ "$tries" -lt 150 ] || refuse guard
    sleep 0.1
  done
}
`;
/** A process group that cannot be told to be gone counts as there. */
const groups = `
group_lives() {
  local group=\${1##*;pgid=} said
  case $group in 0*|1|*[!0-9]*|"") return 1 ;; esac
  if said=$(kill -0 -- "-$group" 2>&1); then return 0; fi
  case $said in *"o such process"*) return 1 ;; *) return 0 ;; esac
}
`;
/** Moves a link or a file into place at once; without -T a link to a folder would have things moved into that folder. */
const put = `
put() {
  mv -fT "$1" "$2" 2>/dev/null && return 0
  if [ -L "$1" ]; then
    mv -fh "$1" "$2" 2>/dev/null || { ln -sfn "$(readlink "$1")" "$2" && rm -f "$1"; }
  elif [ -d "$1" ]; then [ ! -e "$2" ] && mv "$1" "$2"
  else mv -f "$1" "$2"; fi
}
`;
/** Prints all that is to be known about a deployment. The caller is in its folder, and holds the guard. */
const survey = `
survey() {
  local item line lines last size=0 time
  printf -v time '%(%s)T' -1
  printf 'time %s\\nplace %s\\npath %s\\n' "$time" "$PWD" "$PATH"
  if [ -L current ]; then printf 'current %s\\n' "$(readlink current)"
  elif [ -e current ]; then echo 'strange current'; fi
  if [ -L lock ]; then
    line=$(readlink lock)
    printf 'lock %s\\n' "\${line//[^[:print:]]/?}"
    if group_lives "$line"; then echo lives; fi
  elif [ -e lock ]; then echo 'strange lock'; fi
  if [ -e hold ]; then
    line=
    IFS= read -r line <hold || true
    printf 'hold %s\\n' "$line"
  fi
  if [ -s log.jsonl ]; then
    size=$(wc -c <log.jsonl)
    mapfile lines <log.jsonl
    for item in "\${lines[@]}"; do printf 'log %s\\n' "\${item%$'\\n'}"; done
    last=\${lines[\${#lines[@]} - 1]}
    if [ "\${last%$'\\n'}" = "$last" ]; then echo torn; fi
  fi
  printf 'size %s\\n' "$((size))"
  for item in releases/* releases/.[!.]*; do
    [ -e "$item" ] || [ -L "$item" ] || continue
    line=\${item##*/}
    case $line in *[!A-Za-z0-9._-]*) echo 'folder ?'; continue ;; esac
    if [ -L "$item" ] || [ ! -d "$item" ]; then printf 'folder %s strange\\n' "$line"; continue; fi
    printf 'folder %s\\n' "$line"
    if [ -e "$item/.release.json.new" ]; then printf 'left %s/.release.json.new\\n' "$line"; fi
    if [ -f "$item/release.json" ] && [ -r "$item/release.json" ]; then
      last=
      IFS= read -r last <"$item/release.json" || true
      printf 'record %s %s\\n' "$line" "$last"
    fi
  done
  echo end
}
`;


/***/ }),

/***/ 6745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ relay),
/* harmony export */   N: () => (/* binding */ logFile)
/* harmony export */ });
/** Shell text, for a name within the folder of the deployment. */
const place = '"$SHAKEDOWN_ROOT/left/$SHAKEDOWN_RUN-$SHAKEDOWN_HOST';
const logFile = `${place}.log"`;
const pipe = `${place}.pipe"`;
/**
 * Goes before a script. One whose output nobody reads dies at its next word (SIGPIPE), so it speaks to a relay that goes on
 * with a file alone when the connection ends. The relay is in a session of its own, where no signal to the script's group
 * reaches it, and no child of the script, whose `wait` would wait for it.
 */
const relay = `
(umask 077; mkdir -p "$SHAKEDOWN_ROOT/left"; rm -f ${logFile} ${pipe}; mkfifo ${pipe})
( (trap "" PIPE; umask 077; exec setsid tee ${logFile} <${pipe} 2>/dev/null) & )
exec </dev/null >${pipe} 2>&1
rm -f ${pipe}
`;


/***/ }),

/***/ 1904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DM: () => (/* binding */ expectScript),
/* harmony export */   DR: () => (/* binding */ givenQuestionScript),
/* harmony export */   IB: () => (/* binding */ leavingScript),
/* harmony export */   bz: () => (/* binding */ deployScript),
/* harmony export */   i5: () => (/* binding */ questionScript)
/* harmony export */ });
/* harmony import */ var _parts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3290);
/* harmony import */ var _relay_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6745);
/* harmony import */ var _files_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4867);



/**
 * Variables of all of these: SHAKEDOWN_ROOT, SHAKEDOWN_RELEASE, SHAKEDOWN_PREVIOUS, SHAKEDOWN_RUN, and the secrets that are
 * not kept on the host. The release's environment is added as it was frozen. Own names begin with `__shakedown_`, because
 * that environment may have any other. The first line is `running`, or says what is refused.
 */
const needs = (file) => `
[ -f "$SHAKEDOWN_RELEASE/${file}" ] || { printf 'refused release %s\\n' '${file}'; exit 3; }
`;
const load = `${needs('env')}
set -a
. "$SHAKEDOWN_RELEASE/env"
set +a
unset OLDPWD
`;
/**
 * Writes the process group of what is about to run into the lock, so that nobody breaks it while that runs. The guard is
 * let go before anything else starts.
 */
const claim = `
__shakedown_group=$$
kill -0 -- "-$$" 2>/dev/null || __shakedown_group=0
(${_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .opening */ .zs}${_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .guard */ .ah}${_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .put */ .yJ}
cd "$SHAKEDOWN_ROOT" 2>/dev/null || refuse lock-lost
exec 9>>lock.guard || refuse disk
enter -x
[ -L lock ] || refuse lock-lost
owner=$(readlink lock)
[ "\${owner%%;until=*}" = "$SHAKEDOWN_LOCK" ] || refuse lock-lost "$owner"
rm -f lock.new
ln -s -n -- "\${owner%;pgid=*};pgid=$__shakedown_group" lock.new && put lock.new lock || refuse disk
)
unset SHAKEDOWN_LOCK
`;
/** A whole script or nothing of it: bash would begin with the first half of one that is broken. */
const checked = (file) => `${needs(file)}
__shakedown_options=(--noprofile --norc)
if grep -q extglob "$SHAKEDOWN_RELEASE/${file}"; then __shakedown_options+=(-O extglob); fi
__shakedown_said=$("$BASH" "\${__shakedown_options[@]}" -n "$SHAKEDOWN_RELEASE/${file}" 2>&1) &&
  case $__shakedown_said in *"delimited by end-of-file"*) false ;; esac ||
  { printf '%s\\n' "$__shakedown_said" >&2; printf 'refused syntax\\n'; exit 3; }
`;
const become = (file) => `echo running${runs(file)}`;
const runs = (file) => `
exec "$BASH" "\${__shakedown_options[@]}" -euo pipefail "$SHAKEDOWN_RELEASE/${file}"
`;
/**
 * From now on, what the release changes of its uploaded files is its own doing: the list's times tell since when. Long
 * before the script's first command, because times are only as fine as the clock of the kernel.
 */
const mark = `
[ ! -f "$SHAKEDOWN_RELEASE/${_files_list_js__WEBPACK_IMPORTED_MODULE_1__/* .listName */ .sY}" ] || touch -c "$SHAKEDOWN_RELEASE/${_files_list_js__WEBPACK_IMPORTED_MODULE_1__/* .listName */ .sY}" 2>/dev/null || true
`;
/** Starts the release: its deploy.sh. One more variable: SHAKEDOWN_LOCK, the identity of the lock, which must be held. */
const deployScript = `${mark}${checked('deploy.sh')}${needs('env')}${claim}${load}${become('deploy.sh')}`;
/** The same for a script that goes on when nobody hears it any more. */
const leavingScript = `${mark}${checked('deploy.sh')}${needs('env')}${claim}echo running\n${_relay_js__WEBPACK_IMPORTED_MODULE_2__/* .relay */ .E}${load}${runs('deploy.sh')}`;
/** Runs one of the release's own questions. */
function questionScript(file) {
    return `${checked(file)}${load}${become(file)}`;
}
/** Runs somebody else's question in the release's environment. */
function givenQuestionScript(text) {
    return `${load}echo running\n${text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')}\n`;
}
/** Stdin: name, `=` or `!=`, and pattern of each expectation, ended by NUL; `end`. The values stay where they are. */
const expectScript = `
__shakedown_items=()
while IFS= read -r -d "" __shakedown_item; do __shakedown_items+=("$__shakedown_item"); done
__shakedown_count=\${#__shakedown_items[@]}
[ "$__shakedown_count" -gt 0 ] && [ "\${__shakedown_items[__shakedown_count - 1]}" = end ] || { echo 'refused cut'; exit 3; }
${load}
builtin echo running
for ((__shakedown_at = 0; __shakedown_at < __shakedown_count - 1; __shakedown_at += 3)); do
  __shakedown_name=\${__shakedown_items[__shakedown_at]}
  __shakedown_pattern=\${__shakedown_items[__shakedown_at + 2]}
  if [ -z "\${!__shakedown_name+set}" ]; then echo unset; continue; fi
  __shakedown_fits="!="
  if [[ \${!__shakedown_name} == $__shakedown_pattern ]]; then __shakedown_fits="="; fi
  if [ "$__shakedown_fits" = "\${__shakedown_items[__shakedown_at + 1]}" ]; then echo fits; else echo misses; fi
done
`;


/***/ }),

/***/ 5893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dp: () => (/* binding */ previousGood),
/* harmony export */   mC: () => (/* binding */ lastGood)
/* harmony export */ });
/* unused harmony export findTarget */
/* harmony import */ var _log_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5838);


/**
 * The newest release below the present one in the line of those that were live, that is superseded and was healthy: never
 * one called bad or unproven, never one that is gone, never one of later.
 */
function previousGood(history) {
    return history.line
        .slice(0, -1)
        .toReversed()
        .map((n) => history.releases.get(n))
        .find((release) => release !== undefined && isGood(release, 'superseded'));
}
/**
 * What is to run again after a failure: the present release when a later one failed before it was switched to, else the
 * previous good one.
 */
function lastGood(history) {
    const current = (0,_log_history_js__WEBPACK_IMPORTED_MODULE_0__/* .currentOf */ .$)(history);
    const disturbed = history.attempt !== undefined && history.attempt.state !== 'live';
    return disturbed && current !== undefined && isGood(current, 'live') ? current : previousGood(history);
}
function isGood(release, status) {
    return release.status === status && release.healthy && !release.removed;
}
/**
 * The release that `to` names: `previous-good`, a number, a commit (7 digits or more), or a version. Removed ones, and ones
 * that were never live, are not found.
 * @param run a run that has decided before stays with what it decided then
 */
function findTarget(history, to, run) {
    const decided = run === undefined ? undefined : history.releases.get(history.targets.get(run) ?? 0);
    if (decided !== undefined && !decided.removed)
        return { kind: 'found', release: decided };
    if (to === 'previous-good') {
        const release = previousGood(history);
        if (release !== undefined)
            return { kind: 'found', release };
        return { kind: 'none', why: 'no earlier release is superseded and was healthy' };
    }
    const known = [...history.releases.values()];
    const number = /^[1-9]\d{0,8}$/.test(to) ? history.releases.get(Number(to)) : undefined;
    if (number !== undefined)
        return usable(number);
    const byVersion = known.filter(({ version }) => version === to && version !== '');
    const isCommit = /^[0-9a-f]{7,63}$/.test(to) || isSha(to);
    const called = byVersion.length > 0 ? byVersion : known.filter(({ commit }) => isCommit && commit.startsWith(to));
    const fit = called.filter((release) => usable(release).kind === 'found');
    const [only] = fit;
    if (only !== undefined && fit.length === 1)
        return { kind: 'found', release: only };
    if (fit.length > 1)
        return { kind: 'ambiguous', numbers: fit.map(({ n }) => n) };
    const [unfit] = called;
    return unfit === undefined ? { kind: 'none', why: 'no release is called so' } : usable(unfit);
}
function usable(release) {
    if (release.removed)
        return { kind: 'none', why: `release ${release.n} has been removed from the host` };
    if (!release.wasLive)
        return { kind: 'none', why: `release ${release.n} never became live` };
    return { kind: 'found', release };
}


/***/ }),

/***/ 5833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ ConnectError)
/* harmony export */ });
/** Why no session came about, and what to do next. Names the host, never the key. */
class ConnectError extends Error {
    kind;
    what;
    mend;
    /** The alias of the jump host at fault; undefined when it is the host itself. */
    jumpHost;
    constructor(kind, what, mend, options) {
        super(`${what}. ${mend}`, options);
        this.name = 'ConnectError';
        this.kind = kind;
        this.what = what;
        this.mend = mend;
        this.jumpHost = options?.jumpHost;
    }
}


/***/ }),

/***/ 8140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ fingerprintOf),
/* harmony export */   s: () => (/* binding */ parseFingerprint)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8405);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2531);


/** Of a public key in SSH wire format (RFC 4253 \u00a76.6). */
function fingerprintOf(blob) {
    return `SHA256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(blob).digest('base64').replace(/=+$/, '')}`;
}
/**
 * Accepts it with and without `SHA256:` and padding. MD5 is refused: it can be forged.
 * @throws ProblemError
 */
function parseFingerprint(text, where = 'input "host-fingerprint"') {
    const mend = 'Print it on the host: ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub (the word that begins with SHA256:)';
    const trimmed = text.trim();
    if (/^(?:MD5:)?(?:[0-9a-f]{2}:){15}[0-9a-f]{2}$/i.test(trimmed)) {
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .ProblemError */ .Mm([{ where, what: 'MD5 fingerprints are not accepted, they can be forged', mend }]);
    }
    const digest = trimmed.replace(/^SHA256:/i, '').replace(/=+$/, '');
    if (!/^[A-Za-z0-9+/]{43}$/.test(digest) || Buffer.from(digest, 'base64').length !== 32) {
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .ProblemError */ .Mm([{ where, what: `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(trimmed)} is not a SHA256 fingerprint`, mend }]);
    }
    // The last character carries two bits that are not part of the digest.
    return `SHA256:${Buffer.from(digest, 'base64').toString('base64').replace(/=+$/, '')}`;
}


/***/ }),

/***/ 5229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fw: () => (/* binding */ commandFor),
/* harmony export */   Gt: () => (/* binding */ frame),
/* harmony export */   VS: () => (/* binding */ assertSendable),
/* harmony export */   kL: () => (/* binding */ checkVariables),
/* harmony export */   wN: () => (/* binding */ checkScript)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2531);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8405);

/**
 * What runs on the host before the script does. It is the only thing in the command line, so nothing of the script and
 * no value shows up in process lists. In order:
 *
 * - keeps the connection's stdin as descriptor 3, away from every command of the script
 * - makes sure that it leads a process group of its own, so that the group can be killed whole
 * - prints a marker on both streams: what came before (a noisy ~/.bashrc) is not the script's
 * - reads `NAME=value`\u2026, an empty item, and the script, each ended by NUL; half of it runs nothing
 * - lets bash check the script alone: an unbalanced `}` would break out of the braces below
 * - leaves a watchdog in another group: at the end of stdin (client killed, network lost) it ends the script's group;
 *   not for a script that is fed, because it reads that stdin itself
 * - becomes a fresh bash that reads the script as one brace group with a stdin of its own, empty or what it is fed, so
 *   that a command that reads stdin cannot eat the rest of the script
 *
 * One line, without `'`, `!` and doubled backslashes, so that POSIX shells, fish and csh pass it on unchanged.
 */
const supervisor = `
exec 3<&0 </dev/null;
cd "$HOME" 2>/dev/null || cd /;
kill -0 -- "-$$" 2>/dev/null || exec setsid "$BASH" --noprofile --norc -c "$BASH_EXECUTION_STRING" "$0" "$@" <&3;
LC_ALL=C;
printf "\\n%s ready %s\\n" "$1" "$$";
printf "\\n%s ready %s\\n" "$1" "$$" >&2;
__shakedown_env=();
while IFS= read -r -d "" -u 3 __shakedown_item && [ -n "$__shakedown_item" ]; do
 __shakedown_env+=("$__shakedown_item"); done;
IFS= read -r -d "" -u 3 __shakedown_script || exit 125;
__shakedown_item=$(printf "%s\\n" "$__shakedown_script" | (exec -a bash "$BASH" --noprofile --norc "\${@:2}" -n) 2>&1)
 && case $__shakedown_item in *"delimited by end-of-file"*) false;; esac
 || { printf "%s refused\\n" "$1"; printf "%s\\n" "$__shakedown_item" >&2; exit 2; };
__shakedown_stdin="<&3 3<&-";
case $0 in *-fed) ;; *)
__shakedown_stdin="</dev/null";
set -m;
( trap "" HUP; exec >/dev/null 2>&1; __shakedown_env= __shakedown_script=;
 while IFS= read -r -u 3 __shakedown_item; do :; done;
 kill -0 "$$" || exit 0;
 kill -TERM -- "-$$"; kill -CONT -- "-$$";
 for __shakedown_item in {1..20}; do kill -0 -- "-$$" || exit 0; sleep 0.1; done;
 kill -KILL -- "-$$"
) &
set +m;
exec 3<&-;;
esac;
printf "%s running\\n" "$1";
[ "\${#__shakedown_env[@]}" -eq 0 ] || export "\${__shakedown_env[@]}";
exec -a bash "$BASH" --noprofile --norc "\${@:2}" -euo pipefail -s
 < <(printf "{ :; %s\\n\\n} %s\\nexit \\"\\$?\\"\\n" "$__shakedown_script" "$__shakedown_stdin")
`
    .trim()
    .replaceAll('\n', ' ');
/**
 * The command for the login shell, whichever that is. Of its environment only what names the user, the home and the
 * programs is kept: what a profile exports would make a deploy depend on who set up the account.
 * @param mark unguessable, letters and digits only
 * @param fed whether the script reads what follows the frame
 */
function commandFor(mark, script, fed = false) {
    // A brace group is parsed before `shopt` in it runs, so extended patterns must be on from the start.
    const options = /\bextglob\b/.test(script) ? ' -O extglob' : '';
    const kept = 'HOME="$HOME" PATH="$PATH" USER="$USER" LOGNAME="$LOGNAME" LANG=C.UTF-8';
    return `exec env -i ${kept} bash --noprofile --norc -c '${supervisor}' shakedown${fed ? '-fed' : ''} ${mark}${options}`;
}
/** What goes over stdin. `checkScript` and `checkVariables` must have passed. */
function frame(script, variables) {
    const items = [...variables.map(({ name, value }) => `${name}=${value}`), '', unixLines(script)];
    return Buffer.from(items.map((item) => `${item}\0`).join(''), 'utf8');
}
/** CRLF would make directory names end in a carriage return; a byte order mark would be part of the first word. */
function unixLines(script) {
    return script.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n');
}
/** Linux refuses to start a program with a longer string in its environment (MAX_ARG_STRLEN), all later commands with it. */
const maxValueBytes = 128 * 1024 - 1024;
const maxTotalBytes = 1024 * 1024;
/** Names to which bash gives a meaning of its own, or that it does not let anybody set. */
const bashOwn = new Set(('BASH BASHOPTS BASHPID DIRSTACK EPOCHREALTIME EPOCHSECONDS EUID FUNCNAME GROUPS HISTCMD LINENO OLDPWD OPTARG OPTIND ' +
    'PIPESTATUS PPID PWD RANDOM SECONDS SHELLOPTS SHLVL SRANDOM UID _').split(' '));
/** Faults that would make the variables arrive changed, or keep the script from starting. Names only, never values. */
function checkVariables(variables, where = 'input "env"') {
    const problems = [];
    const seen = new Set();
    let total = 0;
    for (const { name, value } of variables) {
        const bytes = Buffer.byteLength(value);
        total += bytes + name.length + 2;
        const add = (what, mend) => problems.push({ where, what, mend });
        if (!(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .isVariableName */ .KL)(name)) {
            add(`${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)} is not the name of a variable`, 'Use letters, digits and _, not a digit first');
        }
        else if (bashOwn.has(name) || /^(?:BASH_|__shakedown_)/.test(name)) {
            add(`${name} has a meaning of its own in bash`, 'Choose another name');
        }
        if (seen.has(name))
            add(`${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)} is set twice`, 'Set each name once, in env or in secrets');
        seen.add(name);
        if (value.includes('\0'))
            add(`the value of ${name} contains a NUL byte`, 'Encode it, for example with base64');
        if (!value.isWellFormed())
            add(`the value of ${name} is not valid Unicode`, 'Encode it, for example with base64');
        if (bytes > maxValueBytes) {
            add(`the value of ${name} has ${bytes} bytes, programs take at most ${maxValueBytes}`, 'Put it into a file');
        }
    }
    if (total > maxTotalBytes) {
        problems.push({
            where,
            what: `all values together have ${total} bytes, programs take at most ${maxTotalBytes}`,
            mend: 'Put large ones into a file',
        });
    }
    return problems;
}
function checkScript(script, where = 'input "script"') {
    if (script.includes('\0')) {
        return [{ where, what: 'the script contains a NUL byte', mend: 'Save it as plain text in UTF-8' }];
    }
    return script.isWellFormed()
        ? []
        : [{ where, what: 'the script is not valid Unicode', mend: 'Save it as plain text in UTF-8' }];
}
/** @throws ProblemError with everything that keeps the script from being sent */
function assertSendable(script, variables) {
    const problems = [...checkScript(script, 'script'), ...checkVariables(variables, 'environment of the script')];
    if (problems.length > 0)
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .ProblemError */ .Mm(problems);
}


/***/ }),

/***/ 8681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Py: () => (/* binding */ signatureAlgorithms),
/* harmony export */   Qv: () => (/* binding */ allKeyTypes),
/* harmony export */   Tx: () => (/* binding */ judgeHostKey),
/* harmony export */   Yk: () => (/* binding */ wantedKeyTypes),
/* harmony export */   oT: () => (/* binding */ presentedKey),
/* harmony export */   r2: () => (/* binding */ jumpHostKeys)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8405);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8140);
/* harmony import */ var _known_hosts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8777);




/**
 * How jump hosts prove themselves, given how the hosts do: by `known` when it is given, else in the same way.
 * @throws ProblemError when the hosts are known by fingerprint and there is no `known`
 */
function jumpHostKeys(policy, known, where = 'input "jump-hosts"') {
    if (known !== undefined)
        return { kind: 'known-hosts', known };
    if (policy.kind !== 'fingerprint')
        return policy;
    throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .ProblemError */ .Mm([
        {
            where,
            what: 'host-fingerprint speaks of the hosts behind them, and nothing says which keys the jump hosts have',
            mend: 'Give known-hosts with a line for each jump host; both inputs may be given then',
        },
    ]);
}
/** Signature algorithms by key type, best first. SHA-1 signatures and DSA are never offered. */
const algorithmsOf = {
    'ssh-ed25519': ['ssh-ed25519'],
    'ecdsa-sha2-nistp256': ['ecdsa-sha2-nistp256'],
    'ecdsa-sha2-nistp384': ['ecdsa-sha2-nistp384'],
    'ecdsa-sha2-nistp521': ['ecdsa-sha2-nistp521'],
    'ssh-rsa': ['rsa-sha2-512', 'rsa-sha2-256'],
};
const allKeyTypes = Object.keys(algorithmsOf);
function signatureAlgorithms(keyTypes) {
    return keyTypes.flatMap((type) => algorithmsOf[type] ?? []);
}
/**
 * The key types to ask the host for. Asking for all would let the server choose a key that we do not know although it
 * has another one that we do.
 */
function wantedKeyTypes(policy, host) {
    if (policy.kind !== 'known-hosts')
        return allKeyTypes;
    const types = new Set((0,_known_hosts_js__WEBPACK_IMPORTED_MODULE_2__/* .lookUp */ .TE)(policy.known, host).keys.map(({ type }) => type));
    return types.size === 0 ? allKeyTypes : allKeyTypes.filter((type) => types.has(type));
}
function presentedKey(blob) {
    return { type: (0,_known_hosts_js__WEBPACK_IMPORTED_MODULE_2__/* .keyType */ .iE)(blob) ?? 'unknown', fingerprint: (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_3__/* .fingerprintOf */ .a)(blob), blob };
}
function judgeHostKey(policy, host, presented) {
    if (policy.kind === 'insecure')
        return { trusted: true };
    if (policy.kind === 'fingerprint') {
        return policy.fingerprints.includes(presented.fingerprint) ? { trusted: true } : { trusted: false, why: 'mismatch' };
    }
    const { keys, revoked, portless } = (0,_known_hosts_js__WEBPACK_IMPORTED_MODULE_2__/* .lookUp */ .TE)(policy.known, host);
    if (revoked.some(({ blob }) => same(blob, presented.blob)))
        return { trusted: false, why: 'revoked' };
    if (keys.some(({ blob }) => same(blob, presented.blob)))
        return { trusted: true };
    // Another port can be another machine, so only an entry for this very port makes it a change.
    const changed = !portless && keys.some(({ type }) => type === presented.type);
    return { trusted: false, why: changed ? 'changed' : 'unknown' };
}
function same(a, b) {
    return a.length === b.length && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(a, b);
}


/***/ }),

/***/ 2008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ knownHostsName),
/* harmony export */   t: () => (/* binding */ parseHosts)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2531);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8405);

const form = 'Write [alias=]user@host[:port], an IPv6 address in brackets';
/**
 * Lines `[alias=]user@host[:port]`. The alias is the host when left out, and the host with its port where that would
 * not be unique. Port 22 when left out.
 * @param where how messages name the list
 * @throws ProblemError with the fault of every line
 */
function parseHosts(lines, where = 'input "hosts"') {
    const problems = [];
    const parsed = lines.map((line, index) => {
        const result = parseHost(line);
        if ('what' in result)
            problems.push({ where: `${where} entry ${index + 1}`, ...result });
        return 'what' in result ? undefined : result;
    });
    const read = parsed.filter((host) => host !== undefined);
    const bare = new Map();
    for (const { alias, host } of read)
        if (alias === undefined)
            bare.set(host, (bare.get(host) ?? 0) + 1);
    const hosts = read.map(({ alias, ...rest }) => ({
        alias: alias ?? ((bare.get(rest.host) ?? 0) > 1 ? `${rest.host}:${rest.port}` : rest.host),
        ...rest,
    }));
    for (const [alias, same] of Map.groupBy(hosts, (host) => host.alias)) {
        if (same.length === 1)
            continue;
        problems.push({
            where,
            what: `${same.length} hosts are called ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(alias)}`,
            mend: 'Give each its own name: alias=user@host',
        });
    }
    if (problems.length > 0)
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .ProblemError */ .Mm(problems);
    return hosts;
}
function parseHost(line) {
    const match = /^(?:([^=@]*)=)?([^@]*)@(.*)$/.exec(line);
    if (match === null)
        return { what: `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(line)} names no user and host`, mend: form };
    const [, alias, user = '', address = ''] = match;
    if (alias !== undefined && !/^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62})$/.test(alias)) {
        return { what: `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(alias)} is no alias`, mend: 'Use up to 63 letters, digits, dots, dashes and underscores' };
    }
    // The server decides which users exist; blanks, control characters and a leading dash are mistakes everywhere.
    if (!/^[^\s\p{Cc}@:/-][^\s\p{Cc}@:/]{0,127}$/u.test(user)) {
        return { what: `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(user)} is no user name`, mend: form };
    }
    const place = /^(?:\[([0-9A-Fa-f:.]+(?:%[A-Za-z0-9_.-]+)?)\]|([^:[\]\s]+))(?::(.*))?$/.exec(address);
    if (place === null)
        return { what: `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(address)} is no host`, mend: form };
    const [, six, name, portText = '22'] = place;
    const host = (six ?? name ?? '').toLowerCase();
    if (six === undefined ? !isHostName(host) : !six.includes(':')) {
        return { what: `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(host)} is no host`, mend: form };
    }
    const port = /^[1-9]\d{0,4}$/.test(portText) ? Number(portText) : 0;
    if (port === 0 || port > 65535)
        return { what: `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(portText)} is no port`, mend: 'Give one from 1 to 65535' };
    return { alias, user, host, port };
}
/** RFC 1123, and underscores, which internal names have. */
function isHostName(text) {
    const label = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/;
    return (text.length <= 253 &&
        text
            .replace(/\.$/, '')
            .split('.')
            .every((part) => label.test(part)));
}
/** The name under which known_hosts keeps a host (sshd(8), "SSH_KNOWN_HOSTS FILE FORMAT"). */
function knownHostsName({ host, port }) {
    return port === 22 ? host : `[${host}]:${port}`;
}


/***/ }),

/***/ 8777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TE: () => (/* binding */ lookUp),
/* harmony export */   iE: () => (/* binding */ keyType),
/* harmony export */   uJ: () => (/* binding */ parseKnownHosts)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2531);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8405);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2008);



/**
 * A known_hosts file in all its forms (sshd(8)): plain, lists, `*` and `?`, `!`, hashed, `@revoked`. Nothing is skipped
 * silently: a mangled line would otherwise show up as an unknown host.
 * @throws ProblemError with the fault of every line
 */
function parseKnownHosts(text, where = 'input "known-hosts"') {
    const problems = [];
    const entries = [];
    for (const { text: line, number } of (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .readLines */ .Se)(text)) {
        const entry = parseLine(line, number);
        if ('what' in entry)
            problems.push({ where: `${where} line ${number}`, ...entry });
        else
            entries.push(entry);
    }
    if (problems.length === 0 && entries.length === 0) {
        problems.push({ where, what: 'there is no host key in it', mend: 'Put in what ssh-keyscan prints, once checked' });
    }
    if (problems.length > 0)
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .ProblemError */ .Mm(problems);
    return { entries };
}
function parseLine(line, number) {
    const fields = line.split(/[ \t]+/);
    const marker = fields[0]?.startsWith('@') === true ? fields.shift() : undefined;
    if (marker === '@cert-authority') {
        return {
            what: 'host certificates (@cert-authority) are not supported',
            mend: "Pin the host's plain key: the line that `ssh-keyscan -p PORT HOST` prints, once checked",
        };
    }
    const mend = 'Write: names, key type, key; as `ssh-keyscan -p PORT HOST` prints it';
    if (marker !== undefined && marker !== '@revoked')
        return { what: `the marker ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(marker)} is unknown`, mend };
    const [names = '', type = '', key = ''] = fields;
    const blob = Buffer.from(key, 'base64');
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(key) || blob.toString('base64').replace(/=+$/, '') !== key.replace(/=+$/, '')) {
        return { what: 'the third word is no public key in base64', mend };
    }
    if (keyType(blob) !== type)
        return { what: `the key is not of the type ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(type)} that the line names`, mend };
    const pattern = parseNames(names);
    if (pattern === undefined)
        return { what: `the names ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(names)} cannot be read`, mend };
    return { names: pattern, revoked: marker === '@revoked', type, blob, line: number };
}
/** The first string of a public key blob names its type. */
function keyType(blob) {
    const bytes = Buffer.from(blob);
    if (bytes.length < 4)
        return undefined;
    const length = bytes.readUInt32BE(0);
    return length > 0 && 4 + length <= bytes.length ? bytes.toString('latin1', 4, 4 + length) : undefined;
}
function parseNames(names) {
    if (names.startsWith('|')) {
        const match = /^\|1\|([A-Za-z0-9+/]+={0,2})\|([A-Za-z0-9+/]+={0,2})$/.exec(names);
        if (match === null)
            return undefined;
        const [salt, hash] = [Buffer.from(match[1] ?? '', 'base64'), Buffer.from(match[2] ?? '', 'base64')];
        return hash.length === 20 ? { kind: 'hashed', salt, hash } : undefined;
    }
    const patterns = names.split(',').map((name) => {
        const negated = name.startsWith('!');
        return { negated, matches: globToRegExp((negated ? name.slice(1) : name).toLowerCase()) };
    });
    return names === '' ? undefined : { kind: 'list', patterns };
}
/** Only `*` and `?` are special; `[` and `]` belong to `[host]:port`. Runs of `*` fold, so that matching stays linear enough. */
function globToRegExp(glob) {
    const source = glob
        .replace(/\*+/g, '*')
        .replace(/[.+^${}()|[\]\\]/g, String.raw `\$&`)
        .replace(/\*/g, '.*')
        .replace(/\?/g, '.');
    return new RegExp(`^${source}$`, 's');
}
function speaksOf(pattern, name) {
    if (pattern.kind === 'hashed') {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha1', pattern.salt).update(name).digest(), pattern.hash);
    }
    const matching = pattern.patterns.filter(({ matches }) => matches.test(name));
    return matching.length > 0 && !matching.some(({ negated }) => negated);
}
/**
 * What the file says of a host. As OpenSSH does, an entry without a port also serves another port, when none names it.
 */
function lookUp(known, host) {
    const find = (name) => known.entries.filter(({ names }) => speaksOf(names, name.toLowerCase()));
    const exact = find((0,_host_js__WEBPACK_IMPORTED_MODULE_3__/* .knownHostsName */ .o)(host));
    const bare = host.port === 22 ? [] : find(host.host);
    const portless = !exact.some(({ revoked }) => !revoked);
    return {
        keys: (portless ? bare : exact).filter(({ revoked }) => !revoked),
        revoked: [...exact, ...bare].filter(({ revoked }) => revoked),
        portless: portless && host.port !== 22,
    };
}


/***/ }),

/***/ 8448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ readPrivateKey),
  K: () => (/* binding */ secretPart)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./packages/ports/lib/problem.js
var problem = __webpack_require__(8405);
// EXTERNAL MODULE: ./node_modules/ssh2/lib/index.js
var lib = __webpack_require__(5472);
// EXTERNAL MODULE: ./packages/ssh/lib/fingerprint.js
var fingerprint = __webpack_require__(8140);
;// CONCATENATED MODULE: ./packages/ssh/lib/openssh-container.js

/**
 * An unencrypted `openssh-key-v1` file for an Ed25519 key, which ssh2 reads where it does not read PKCS#8.
 * Format: https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key
 */
function ed25519ToOpenSsh(publicKey, seed) {
    const publicBlob = Buffer.concat([openssh_container_text('ssh-ed25519'), string(publicKey)]);
    const check = (0,external_node_crypto_.randomBytes)(4);
    const secret = [
        check,
        check,
        openssh_container_text('ssh-ed25519'),
        string(publicKey),
        string(Buffer.concat([seed, publicKey])),
        openssh_container_text(''),
    ];
    const length = secret.reduce((sum, part) => sum + part.length, 0);
    const padding = Buffer.from(Array.from({ length: (8 - (length % 8)) % 8 }, (_, index) => index + 1));
    const file = Buffer.concat([
        Buffer.from('openssh-key-v1\0', 'latin1'),
        openssh_container_text('none'),
        openssh_container_text('none'),
        openssh_container_text(''),
        number(1),
        string(publicBlob),
        string(Buffer.concat([...secret, padding])),
    ]);
    return pem('OPENSSH PRIVATE KEY', file.toString('base64'), 70);
}
/** The cipher of an `openssh-key-v1` file, or undefined when it is none. */
function openSshCipher(base64) {
    const file = Buffer.from(base64, 'base64');
    const magic = 15;
    if (file.toString('latin1', 0, magic) !== 'openssh-key-v1\0' || file.length < magic + 4)
        return undefined;
    return file.toString('latin1', magic + 4, magic + 4 + file.readUInt32BE(magic));
}
function pem(label, base64, width, headers = []) {
    const lines = base64.match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
    const head = headers.length > 0 ? [...headers, ''] : [];
    return [`-----BEGIN ${label}-----`, ...head, ...lines, `-----END ${label}-----`, ''].join('\n');
}
function number(value) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
}
function string(bytes) {
    return Buffer.concat([number(bytes.length), bytes]);
}
function openssh_container_text(value) {
    return string(Buffer.from(value, 'latin1'));
}

;// CONCATENATED MODULE: ./packages/ssh/lib/key-text.js

/**
 * Secrets are pasted through web forms, shells and JSON: line breaks become `\n` in letters or blanks, lines get
 * indented, the frame gets lost or the whole is in base64 once more. None of that loses information.
 */
function readKeyText(raw) {
    let text = raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
    if (!text.trim().includes('\n'))
        text = text.replace(/\\r\\n|\\n/g, '\n');
    text = text
        .trim()
        .replace(/^(["'])([\s\S]*)\1$/, '$2')
        .trim();
    if (text === '')
        return { kind: 'empty' };
    const framed = /-----BEGIN ([A-Z0-9 ]+)-----([\s\S]*?)-----END \1-----/.exec(text);
    if (framed !== null)
        return readFramed(framed[1] ?? '', framed[2] ?? '');
    if (/^PuTTY-User-Key-File-\d/m.test(text)) {
        const lines = text.split('\n').map((line) => line.trim());
        const version = Number(/PuTTY-User-Key-File-(\d)/.exec(text)?.[1]);
        return { kind: 'putty', version, text: `${lines.join('\n')}\n` };
    }
    if (/^\S+-cert-v01@openssh\.com\s/.test(text))
        return { kind: 'certificate' };
    if (/^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-\S+|sk-\S+)\s+AAAA/.test(text))
        return { kind: 'public' };
    if (/BEGIN SSH2 PUBLIC KEY/.test(text))
        return { kind: 'public' };
    return readBare(text.replace(/\s+/g, ''));
}
function readFramed(label, body) {
    if (label.includes('PUBLIC KEY'))
        return { kind: 'public' };
    if (label.includes('CERTIFICATE'))
        return { kind: 'certificate' };
    // RFC 1421 headers of an encrypted PEM key; the rest is base64, whatever blanks are in it.
    const headers = [];
    const rest = body
        .replace(/Proc-Type:\s*(4,ENCRYPTED)/, (_all, value) => (headers.push(`Proc-Type: ${value}`), ''))
        .replace(/DEK-Info:\s*([A-Z0-9-]+,[0-9A-Fa-f]+)/, (_all, value) => (headers.push(`DEK-Info: ${value}`), ''));
    const base64 = rest.replace(/\s+/g, '');
    if (!isBase64(base64))
        return { kind: 'unknown' };
    const width = label === 'OPENSSH PRIVATE KEY' ? 70 : 64;
    return { kind: 'pem', label, base64, text: pem(label, base64, width, headers) };
}
/** Base64 without a frame: of a whole key file, or the inside of an OpenSSH one. */
function readBare(base64) {
    if (!isBase64(base64))
        return { kind: 'unknown' };
    const inside = Buffer.from(base64, 'base64').toString('latin1');
    if (inside.startsWith('openssh-key-v1\0'))
        return readFramed('OPENSSH PRIVATE KEY', base64);
    return /^\s*(?:-----BEGIN |PuTTY-User-Key-File-)/.test(inside) ? readKeyText(inside) : { kind: 'unknown' };
}
function isBase64(text) {
    return text.length >= 16 && /^[A-Za-z0-9+/]+={0,2}$/.test(text);
}

;// CONCATENATED MODULE: ./packages/ssh/lib/private-key.js






const secretParts = new WeakMap();
/** For the transport only. */
function secretPart(key) {
    const parsed = secretParts.get(key);
    if (parsed === undefined)
        throw new TypeError('not a key that readPrivateKey returned');
    return parsed;
}
const fresh = 'Make a key for this purpose only: ssh-keygen -t ed25519 -N "" -f deploy_key';
/**
 * Reads the private key formats that ssh-keygen, OpenSSL and older PuTTYgens write, repaired where a paste damaged the
 * line breaks. Decrypting costs about 0.3 s, so read once and share.
 * @throws ProblemError that tells how to convert what cannot be read, and never shows any of it
 */
function readPrivateKey(text, passphrase = '', where = 'input "private-key"') {
    const refuse = (what, mend) => {
        throw new problem/* ProblemError */.Mm([{ where, what, mend }]);
    };
    const found = readKeyText(text);
    switch (found.kind) {
        case 'empty':
            return refuse('the key is empty', 'Set the secret; workflows of forks and of Dependabot do not get it, so this job must not run for them');
        case 'public':
            return refuse('this is the public half', 'Give the private one: the file without .pub');
        case 'certificate':
            return refuse('this is a certificate, and certificates are not supported', 'Give the private key it was made for');
        case 'unknown':
            return refuse('this is no private key that can be read', `Give the whole file, BEGIN and END lines included. ${fresh}`);
        case 'putty':
            if (found.version > 2) {
                return refuse(`PuTTY's format ${found.version} is not supported`, 'Convert it: puttygen key.ppk -O private-openssh -o key');
            }
            return parse(found.text);
        case 'pem':
            return parse(readable(found.label, found.base64, found.text));
    }
    function readable(label, base64, pemText) {
        if (label === 'DSA PRIVATE KEY')
            return refuse('DSA keys are too weak to be used', fresh);
        if (label === 'PRIVATE KEY' || label === 'ENCRYPTED PRIVATE KEY')
            return fromPkcs8(pemText);
        if (label === 'OPENSSH PRIVATE KEY' && openSshCipher(base64)?.startsWith('chacha20') === true) {
            return refuse('the key is encrypted with chacha20-poly1305, which is not supported', 'Encrypt it anew: ssh-keygen -p -Z aes256-ctr -f key');
        }
        return pemText;
    }
    /** ssh2 reads no PKCS#8; Node does. */
    function fromPkcs8(pemText) {
        const key = decrypt(pemText);
        if (key.asymmetricKeyType === 'rsa')
            return key.export({ type: 'pkcs1', format: 'pem' }).toString();
        if (key.asymmetricKeyType === 'ec')
            return key.export({ type: 'sec1', format: 'pem' }).toString();
        const { d, x } = key.asymmetricKeyType === 'ed25519' ? key.export({ format: 'jwk' }) : {};
        if (d === undefined || x === undefined) {
            return refuse(`keys of the kind ${key.asymmetricKeyType ?? 'unknown'} are of no use for SSH`, fresh);
        }
        return ed25519ToOpenSsh(Buffer.from(x, 'base64url'), Buffer.from(d, 'base64url'));
    }
    function decrypt(pemText) {
        try {
            return (0,external_node_crypto_.createPrivateKey)({ key: pemText, passphrase: withoutLineBreak(passphrase) });
        }
        catch {
            return refuseEncrypted(/ENCRYPTED/.test(pemText));
        }
    }
    function refuseEncrypted(encrypted) {
        if (!encrypted)
            return refuse('the key is damaged', `Paste the whole file again. ${fresh}`);
        return passphrase === ''
            ? refuse('the key is encrypted and there is no passphrase', 'Give the input "passphrase"')
            : refuse('the passphrase does not fit the key', 'Check the input "passphrase"; blanks count');
    }
    function parse(keyText) {
        const result = lib.utils.parseKey(keyText, withoutLineBreak(passphrase));
        const parsed = Array.isArray(result) ? result[0] : result;
        if (parsed === undefined || Error.isError(parsed)) {
            const message = parsed?.message ?? '';
            // ssh2's texts speak of formats, never of contents; still only their kind is passed on.
            return refuseEncrypted(/passphrase|decrypt|bad MAC|MAC mismatch|integrity/i.test(message));
        }
        if (!parsed.isPrivateKey())
            return refuse('this is the public half', 'Give the private one: the file without .pub');
        const blob = parsed.getPublicSSH();
        const key = Object.freeze({
            type: parsed.type,
            fingerprint: (0,fingerprint/* fingerprintOf */.a)(blob),
            publicLine: `${parsed.type} ${blob.toString('base64')}`,
        });
        secretParts.set(key, parsed);
        return key;
    }
}
/** A secret that was piped into a form ends with a line break that nobody typed. */
function withoutLineBreak(text) {
    return text.replace(/\r?\n$/, '');
}


/***/ }),

/***/ 6787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ TunnelError)
/* harmony export */ });
class TunnelError extends Error {
    kind;
    constructor(kind, message, options) {
        super(message, options);
        this.name = 'TunnelError';
        this.kind = kind;
    }
}


/***/ }),

/***/ 246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   Zc: () => (/* binding */ readTree),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   tD: () => (/* binding */ changed),
/* harmony export */   uW: () => (/* binding */ readFlags)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2531);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8405);





const maxEntries = 100_000;
/**
 * Reads what is to be uploaded; its files are hashed in the background. Symbolic links within a folder are kept when they stay in it, wherever it is
 * put; those that lead outside are refused, and so is a path that leaves `base` through a link: what a pull request
 * checked in must not fetch the runner's files.
 * @param base the folder that relative local paths belong to
 * @throws ProblemError with everything that cannot be uploaded as it is
 */
async function readTree({ local, remote }, { base, signal, where = 'input "upload"' }) {
    const from = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(base, local);
    const problems = [];
    const refuse = (path, what, mend) => {
        const shown = path === '' ? local : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(local, path);
        problems.push({ where, what: `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(shown)} ${what}`, mend });
    };
    const entries = [];
    const visit = async (path) => {
        signal.throwIfAborted();
        const place = path === '' ? from : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(from, path);
        const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(place);
        if (entries.length >= maxEntries) {
            throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_5__/* .ProblemError */ .Mm([
                { where, what: `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(local)} has more than ${maxEntries} entries`, mend: 'Pack it into one file' },
            ]);
        }
        if (stat.isDirectory()) {
            // A folder that its owner cannot enter could not be filled, nor removed again.
            entries.push({ kind: 'folder', path, mode: (stat.mode & 0o777) | 0o700 });
            for (const name of (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(place, { encoding: 'buffer' })).toSorted(Buffer.compare)) {
                const text = name.toString();
                if (Buffer.from(text).equals(name))
                    await visit(path === '' ? text : `${path}/${text}`);
                else
                    refuse(path, `has an entry whose name is not UTF-8: ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(text)}`, 'Rename it');
            }
        }
        else if (stat.isFile()) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.access)(place, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.R_OK);
            entries.push({ kind: 'file', path, mode: (stat.mode & 0o777) | 0o400, size: stat.size });
        }
        else if (!stat.isSymbolicLink()) {
            refuse(path, 'is neither a file nor a folder nor a link', 'Leave it out');
        }
        else if (path === '') {
            refuse(path, 'is a symbolic link', 'Name the file or folder that it leads to');
        }
        else {
            const to = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readlink)(place);
            if (staysInside(path, to))
                entries.push({ kind: 'link', path, to });
            else
                refuse(path, `is a symbolic link to ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(to)}, outside of what is uploaded`, 'Copy what it leads to');
        }
    };
    try {
        const escape = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute)(local) ? '' : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.relative)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(base), await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(from));
        if (escape === '..' || escape.startsWith('../')) {
            refuse('', `leads out of ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(base)}`, 'Give the absolute path if that is meant');
        }
        else
            await visit('');
    }
    catch (error) {
        if (error instanceof _shakedown_ports__WEBPACK_IMPORTED_MODULE_5__/* .ProblemError */ .Mm || signal.aborted)
            throw error;
        const { code = '' } = error;
        if (code === 'ENOENT')
            refuse('', 'does not exist', `Check the path; relative ones are below ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(base)}`);
        else
            refuse('', `cannot be read: ${error.message}`, 'Check the path and its permissions');
    }
    if (problems.length > 0)
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_5__/* .ProblemError */ .Mm(problems);
    const bytes = entries.reduce((sum, entry) => sum + (entry.kind === 'file' ? entry.size : 0), 0);
    const digests = digestAll(from, entries, signal);
    // Whoever needs them is told.
    digests.catch(() => { });
    return { from, remote, entries, bytes, digests };
}
async function digestAll(from, entries, signal) {
    const digests = [];
    for (const entry of entries) {
        digests.push(entry.kind === 'file' ? await digestOf({ from }, entry, signal) : '');
    }
    return digests;
}
/**
 * Of a file as it is now.
 * @throws ProblemError when it cannot be read any more, or has another size
 */
async function digestOf(tree, entry, signal) {
    const place = placeOf(tree, entry);
    const { size, sha256 } = await digest(place, signal).catch((error) => {
        throw signal.aborted ? error : changed(place, error);
    });
    if (size !== entry.size)
        throw changed(place);
    return sha256;
}
/** Where a tree's entry is on this machine. */
function placeOf({ from }, { path }) {
    return path === '' ? from : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(from, path);
}
function changed(place, cause) {
    const what = `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(place)} was changed while it was being uploaded`;
    return new _shakedown_ports__WEBPACK_IMPORTED_MODULE_5__/* .ProblemError */ .Mm([{ where: 'input "upload"', what, mend: 'Upload what no other step still writes' }], {
        cause,
    });
}
/**
 * Only `../../a/b`: upwards first, never above the root, then down. By induction over the links that it may pass, such a
 * link stays inside; one with `..` after a name could climb out through another link.
 */
function staysInside(path, to) {
    const parts = to.split('/');
    const down = parts.findIndex((part) => part !== '..');
    const ups = down === -1 ? parts.length : down;
    const rest = parts.slice(ups);
    if (to === '' || rest.some((part, index) => part === '..' || (part === '' && index < rest.length - 1)))
        return false;
    return ups <= path.split('/').length - 1;
}
const block = 1024 * 1024;
/** `O_NOFOLLOW`: what was a file a moment ago may be a link by now. */
const readFlags = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW;
/** Of a file's bytes, in one pass. */
async function digest(path, signal) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const buffer = Buffer.allocUnsafe(block);
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, readFlags);
    try {
        let size = 0;
        for (;;) {
            signal.throwIfAborted();
            const { bytesRead } = await file.read(buffer, 0, block);
            if (bytesRead === 0)
                return { size, sha256: hash.digest('hex') };
            size += bytesRead;
            hash.update(buffer.subarray(0, bytesRead));
        }
    }
    finally {
        await file.close();
    }
}


/***/ }),

/***/ 6487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ parseLogFilter),
/* harmony export */   r: () => (/* binding */ ethereumLogs)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2531);
/* harmony import */ var _ethereum_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3763);
/* harmony import */ var _rpc_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6367);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7348);




const form = 'Write blank-separated address=0x\u2026, topics=0x\u2026,*,0x\u2026 and confirmations=12, each at most once';
/** `address=0x\u2026,0x\u2026 topics=0x\u2026,*,0x\u2026 confirmations=12`, all optional. @throws ValueFault */
function parseLogFilter(text) {
    const given = new Map();
    for (const word of text.split(/[ \t]+/).filter((part) => part !== '')) {
        const [, key, value] = /^([a-z]+)=(.+)$/.exec(word) ?? [];
        if (key === undefined || value === undefined || given.has(key))
            throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .ValueFault */ .Qe(`${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(word)} is no filter`, form);
        given.set(key, value);
    }
    const addresses = given.get('address')?.split(',') ?? [];
    const topics = given.get('topics')?.split(',') ?? [];
    const confirmations = given.get('confirmations') ?? '12';
    const strange = [...given.keys()].find((key) => !['address', 'topics', 'confirmations'].includes(key));
    if (strange !== undefined)
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .ValueFault */ .Qe(`${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(strange)} is no filter`, form);
    for (const address of addresses) {
        if (!/^0x[0-9a-fA-F]{40}$/.test(address))
            throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .ValueFault */ .Qe(`${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(address)} is no address (20 bytes)`, form);
    }
    for (const topic of topics) {
        if (topic !== '*' && !/^0x[0-9a-fA-F]{64}$/.test(topic))
            throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .ValueFault */ .Qe(`${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(topic)} is no topic (32 bytes)`, form);
    }
    if (topics.length > 4)
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .ValueFault */ .Qe(`${topics.length} topics are given, a log has 4`, form);
    if (!/^\d{1,4}$/.test(confirmations))
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .ValueFault */ .Qe(`${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(confirmations)} is no number of blocks`, form);
    return {
        addresses: addresses.map((address) => address.toLowerCase()),
        topics: topics.map((topic) => (topic === '*' ? null : topic.toLowerCase())),
        confirmations: Number(confirmations),
    };
}
/** A fork between two nodes is looked for below what each of them may still replace. */
const reorgDepth = 12;
/** One question covers so many blocks: nodes refuse more, and the answer must stay below the limit of an answer. */
const blocksAtOnce = 100n;
/** One reading asks so often: the rest is for the next. */
const questionsAtOnce = 20;
/**
 * Logs since the watch began. Blocks are asked for by their range, each once and whatever connection broke in between,
 * so that no log counts twice and none is missed; events only say that it is time to ask.
 */
function ethereumLogs(filter, countFrom = 0n) {
    let upTo;
    let count = countFrom;
    const remember = async (call, height) => {
        const hash = await (0,_ethereum_js__WEBPACK_IMPORTED_MODULE_1__/* .blockHash */ .Q8)(call, height);
        if (hash === undefined)
            throw new _values_js__WEBPACK_IMPORTED_MODULE_2__/* .ValueError */ .Qp(`block ${height}, which is below its head, is not there`);
        return { height, hash };
    };
    return {
        ..._ethereum_js__WEBPACK_IMPORTED_MODULE_1__/* .ethereum */ .uk,
        subscription: (0,_ethereum_js__WEBPACK_IMPORTED_MODULE_1__/* .heads */ .c9)(() => 'ask'),
        async settled(call) {
            const head = await (0,_ethereum_js__WEBPACK_IMPORTED_MODULE_1__/* .headOf */ .Uo)(call);
            const depth = BigInt(Math.max(filter.confirmations, reorgDepth));
            return head > depth ? head - depth : 0n;
        },
        async read(call) {
            const head = await (0,_ethereum_js__WEBPACK_IMPORTED_MODULE_1__/* .headOf */ .Uo)(call);
            const depth = BigInt(filter.confirmations);
            const settled = head > depth ? head - depth : 0n;
            if (upTo === undefined) {
                upTo = await remember(call, settled);
                return { value: count };
            }
            const { height, hash } = upTo;
            if (settled >= height && (await (0,_ethereum_js__WEBPACK_IMPORTED_MODULE_1__/* .blockHash */ .Q8)(call, height)) !== hash) {
                throw new _values_js__WEBPACK_IMPORTED_MODULE_2__/* .ValueError */ .Qp(`block ${height}, up to which logs were counted, was replaced: give more confirmations`);
            }
            let from = height + 1n;
            for (let asked = 0; from <= settled && asked < questionsAtOnce; asked++) {
                const last = from + blocksAtOnce - 1n;
                const to = last < settled ? last : settled;
                // The hash first: a block that is replaced while the logs come is noticed by the next reading.
                const next = await remember(call, to);
                const found = await logsIn(call, filter, from, to);
                count += found;
                upTo = next;
                from = to + 1n;
            }
            return { value: count };
        },
    };
}
async function logsIn(call, filter, from, to) {
    const { addresses, topics } = filter;
    const query = {
        fromBlock: `0x${from.toString(16)}`,
        toBlock: `0x${to.toString(16)}`,
        ...(addresses.length === 0 ? {} : { address: addresses }),
        ...(topics.length === 0 ? {} : { topics }),
    };
    const logs = await call('eth_getLogs', [query]);
    if (!Array.isArray(logs))
        throw new _values_js__WEBPACK_IMPORTED_MODULE_2__/* .ValueError */ .Qp('eth_getLogs gave no list');
    for (const entry of logs) {
        const log = (0,_rpc_js__WEBPACK_IMPORTED_MODULE_3__/* .fields */ .OA)(entry);
        const height = (0,_values_js__WEBPACK_IMPORTED_MODULE_2__/* .readQuantity */ .ae)(log?.['blockNumber']);
        if (height < from || height > to || log?.['removed'] === true) {
            throw new _values_js__WEBPACK_IMPORTED_MODULE_2__/* .ValueError */ .Qp(`eth_getLogs gave a log of block ${height}, asked for ${from} to ${to}`);
        }
        if (!meant(filter, log?.['address'], log?.['topics']))
            throw new _values_js__WEBPACK_IMPORTED_MODULE_2__/* .ValueError */ .Qp('eth_getLogs gave a log that was not asked for');
    }
    return BigInt(logs.length);
}
/** Proxies that ignore the filter would let everything count. */
function meant({ addresses, topics }, address, given) {
    const of = typeof address === 'string' ? address.toLowerCase() : '';
    if (addresses.length > 0 && !addresses.includes(of))
        return false;
    const list = Array.isArray(given) ? given : [];
    return topics.every((topic, index) => topic === null || String(list[index]).toLowerCase() === topic);
}


/***/ }),

/***/ 3763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q8: () => (/* binding */ blockHash),
/* harmony export */   Uo: () => (/* binding */ headOf),
/* harmony export */   W7: () => (/* binding */ ethereumBlocks),
/* harmony export */   c9: () => (/* binding */ heads),
/* harmony export */   uk: () => (/* binding */ ethereum)
/* harmony export */ });
/* unused harmony export readHead */
/* harmony import */ var _rpc_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6367);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7348);


/** Blocks of an Ethereum node: the height of its head. */
function ethereumBlocks() {
    return { ...ethereum, read: async (call) => ({ value: await headOf(call) }), subscription: heads(readHead) };
}
/** What all counters of an Ethereum chain share. */
const ethereum = {
    identify,
    unready: unreadyEthereum,
    hashAt: blockHash,
};
/** `newHeads`, as every client has it. */
function heads(take) {
    return {
        method: 'eth_subscribe',
        params: ['newHeads'],
        unsubscribe: (id) => ({ method: 'eth_unsubscribe', params: [id] }),
        take,
    };
}
/** @throws ValueError */
function readHead(result) {
    const head = (0,_rpc_js__WEBPACK_IMPORTED_MODULE_0__/* .fields */ .OA)(result);
    if (head === undefined)
        throw new _values_js__WEBPACK_IMPORTED_MODULE_1__/* .ValueError */ .Qp('an event without a block');
    return { value: (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .readQuantity */ .ae)(head['number']), hash: (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .readHash */ .Pp)(head['hash']) };
}
async function headOf(call) {
    return (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .readQuantity */ .ae)(await call('eth_blockNumber', []));
}
/** Who the chain is: its number and the hash of its first block. */
async function identify(call) {
    const chainId = String((0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .readQuantity */ .ae)(await call('eth_chainId', [])));
    const genesis = await blockHash(call, 0n);
    if (genesis === undefined) {
        throw new _rpc_js__WEBPACK_IMPORTED_MODULE_0__/* .Refused */ .Lw('it does not have block 0, so nobody knows which chain it is');
    }
    return { chainId, genesis };
}
/** A node that catches up counts the blocks of the past: they prove nothing. */
async function unreadyEthereum(call) {
    const syncing = (0,_rpc_js__WEBPACK_IMPORTED_MODULE_0__/* .fields */ .OA)(await call('eth_syncing', []).catch(_rpc_js__WEBPACK_IMPORTED_MODULE_0__/* .whenRefused */ .RN));
    return syncing === undefined ? undefined : 'it is still catching up (eth_syncing)';
}
async function blockHash(call, height) {
    const block = (0,_rpc_js__WEBPACK_IMPORTED_MODULE_0__/* .fields */ .OA)(await call('eth_getBlockByNumber', [`0x${height.toString(16)}`, false]));
    return block === undefined ? undefined : (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .readHash */ .Pp)(block['hash']);
}


/***/ }),

/***/ 9204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ parseScrape),
/* harmony export */   k: () => (/* binding */ readLabels)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2531);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7348);


const longestLine = 64 * 1024;
const blank = '[ \\t]+';
const metric = '[a-zA-Z_:][a-zA-Z0-9_:]*';
const typeLine = new RegExp(`^#${blank}TYPE${blank}(${metric})${blank}([a-z]+)[ \\t]*$`);
const helpLine = new RegExp(`^#${blank}(?:HELP|UNIT)${blank}${metric}(?:${blank}.*)?$`);
const value = '[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,4})?|NaN|[+-]?Inf';
const nameStart = new RegExp(metric, 'y');
// Value, timestamp, exemplar. What an exemplar says is of no interest, that it is one is.
const rest = new RegExp(`^[ \\t]*(${value})(?:${blank}-?\\d+(?:\\.\\d+)?)?(?:[ \\t]+#[ \\t]+\\{[^\\n]*\\}${blank}(?:${value})(?:${blank}\\d+(?:\\.\\d+)?)?)?[ \\t]*$`);
const types = new Set('counter gauge histogram gaugehistogram summary untyped unknown info stateset'.split(' '));
/**
 * The Prometheus text format 0.0.4 and OpenMetrics 1.0, strictly: one line that is not understood makes the whole scrape
 * unusable, as it does for Prometheus, since a text that was cut or mixed up may show a number that nobody exposed.
 * @param openMetrics the server says that it is OpenMetrics: it must end with `# EOF`
 * @throws ValueError
 */
function parseScrape(text, openMetrics = false) {
    const scrape = { series: [], types: new Map() };
    if (text === '')
        throw new _values_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueError */ .Qp('the scrape is empty');
    // A number that lost its last digits is a number, too.
    if (!text.endsWith('\n'))
        throw new _values_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueError */ .Qp('the scrape does not end with a line break: it was cut off');
    const lines = text.slice(0, -1).split('\n');
    const seen = new Set();
    let ended = false;
    for (const [index, whole] of lines.entries()) {
        const line = whole.endsWith('\r') ? whole.slice(0, -1) : whole;
        const fail = (what) => {
            throw new _values_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueError */ .Qp(`line ${index + 1} of the scrape ${what}: ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(line.slice(0, 60))}`);
        };
        if (ended)
            fail('follows # EOF');
        if (line.length > longestLine)
            fail('is longer than 64 KiB');
        if (line.startsWith('#'))
            ended = readComment(line, scrape.types, fail);
        else if (line.trim() !== '') {
            const series = readSeries(line.trimStart(), fail);
            const key = keyOf(series);
            if (seen.has(key))
                fail('repeats a series');
            seen.add(key);
            scrape.series.push(series);
        }
    }
    if (openMetrics && !ended)
        throw new _values_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueError */ .Qp('the scrape does not end with # EOF: it was cut off');
    return scrape;
}
/** Returns whether it is the end. */
function readComment(line, known, fail) {
    if (line === '# EOF')
        return true;
    if (/^#[ \t]+TYPE[ \t]/.test(line)) {
        const [, name, type] = typeLine.exec(line) ?? [];
        if (name === undefined || type === undefined || !types.has(type))
            return fail('is no TYPE line');
        if (known.has(name))
            return fail(`gives ${name} a type again`);
        known.set(name, type);
    }
    else if (/^#[ \t]+(?:HELP|UNIT)[ \t]/.test(line) && !helpLine.test(line))
        return fail('is no HELP line');
    return false;
}
function readSeries(line, fail) {
    nameStart.lastIndex = 0;
    const name = nameStart.exec(line)?.[0];
    if (name === undefined)
        return fail('does not begin with a name');
    let at = name.length;
    while (line[at] === ' ' || line[at] === '\t')
        at++;
    let labels = new Map();
    if (line[at] === '{') {
        const read = readLabels(line, at);
        if (typeof read === 'string')
            return fail(read);
        ({ labels, at } = read);
    }
    else if (at === name.length)
        return fail('has no value');
    const [, value] = rest.exec(line.slice(at)) ?? [];
    if (value === undefined)
        return fail('has no readable value');
    return { name, labels, value };
}
const label = /[ \t]*([a-zA-Z_][a-zA-Z0-9_]*)[ \t]*=[ \t]*"((?:[^"\\\n]|\\["\\n])*)"[ \t]*/y;
/**
 * `{name="value",\u2026}`, a comma after the last one allowed. Also what people write in `metric:`.
 * @returns what is wrong with them, or the labels and where the text goes on
 */
function readLabels(text, from) {
    const labels = new Map();
    let at = from + 1;
    for (;;) {
        while (text[at] === ' ' || text[at] === '\t')
            at++;
        if (text[at] === '}')
            return { labels, at: at + 1 };
        label.lastIndex = at;
        const match = label.exec(text);
        if (match === null)
            return 'has unreadable labels';
        const [all, name = '', escaped = ''] = match;
        if (labels.has(name))
            return `has the label ${name} twice`;
        labels.set(name, escaped.replace(/\\(.)/g, (_whole, letter) => (letter === 'n' ? '\n' : letter)));
        at += all.length;
        if (text[at] === ',')
            at++;
        else if (text[at] !== '}')
            return 'has unreadable labels';
    }
}
function keyOf({ name, labels }) {
    return JSON.stringify([name, ...[...labels].toSorted(([a], [b]) => (a < b ? -1 : 1))]);
}


/***/ }),

/***/ 2126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pl: () => (/* binding */ parseSelector),
/* harmony export */   dI: () => (/* binding */ pickSeries),
/* harmony export */   gy: () => (/* binding */ processStart),
/* harmony export */   rD: () => (/* binding */ wholeNumber)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2531);
/* harmony import */ var _exposition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9204);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7348);



/** `name` or `name{label="value",\u2026}`. @throws ValueFault */
function parseSelector(text) {
    const mend = 'Write it like substrate_block_height{status="finalized"}';
    const name = /^[a-zA-Z_:][a-zA-Z0-9_:]*/.exec(text)?.[0];
    if (name === undefined || text.length > 1024)
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .ValueFault */ .Qe(`${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} is no name of a metric`, mend);
    if (name === text)
        return { text, name, labels: [] };
    const read = text[name.length] === '{' ? (0,_exposition_js__WEBPACK_IMPORTED_MODULE_1__/* .readLabels */ .k)(text, name.length) : 'has unreadable labels';
    if (typeof read === 'string')
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .ValueFault */ .Qe(`${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} ${read}`, mend);
    if (read.at !== text.length)
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .ValueFault */ .Qe(`${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} goes on after its labels`, mend);
    return { text, name, labels: [...read.labels] };
}
/** The one series that is meant. @throws ValueError when there is none, or more than one */
function pickSeries(scrape, selector) {
    const named = scrape.series.filter(({ name }) => name === selector.name);
    const found = named.filter(({ labels }) => selector.labels.every(([label, value]) => sameLabel(label, labels.get(label), value)));
    const [only, second] = found;
    if (only !== undefined && second === undefined)
        return only;
    if (only !== undefined) {
        const differing = [...new Set(found.flatMap(({ labels }) => [...labels.keys()]))].filter((label) => new Set(found.map(({ labels }) => labels.get(label))).size > 1);
        throw new _values_js__WEBPACK_IMPORTED_MODULE_2__/* .ValueError */ .Qp(`${found.length} series match ${selector.text}; say which by ${differing.slice(0, 5).join(', ') || 'labels'}`);
    }
    const type = scrape.types.get(selector.name);
    if (type === 'histogram' || type === 'summary') {
        const parts = type === 'histogram' ? '_count, _sum or _bucket{le="\u2026"}' : '_count, _sum or {quantile="\u2026"}';
        throw new _values_js__WEBPACK_IMPORTED_MODULE_2__/* .ValueError */ .Qp(`${selector.name} is a ${type}: ask for its ${parts}`);
    }
    if (named.length > 0)
        throw new _values_js__WEBPACK_IMPORTED_MODULE_2__/* .ValueError */ .Qp(`none of ${named.length} series called ${selector.name} has these labels`);
    throw new _values_js__WEBPACK_IMPORTED_MODULE_2__/* .ValueError */ .Qp(`there is no metric ${selector.name}`);
}
/** Bounds are numbers: Prometheus writes `le="1"` what OpenMetrics writes `le="1.0"`. */
function sameLabel(label, is, wanted) {
    if (is === wanted)
        return true;
    if (is === undefined || (label !== 'le' && label !== 'quantile'))
        return false;
    return bound(is) === bound(wanted);
}
function bound(text) {
    if (/^\+?Inf$/.test(text))
        return Infinity;
    return /^[+-]?\d+(?:\.\d*)?(?:[eE][+-]?\d{1,3})?$/.test(text) ? Number(text) : text;
}
/** Metrics are 64-bit floats: above this not every whole number has one. */
const exactBelow = 2n ** 53n;
/**
 * A value that counts: whole, exact, not negative; `1.234e+06` is how Go writes large ones. @throws ValueError
 */
function wholeNumber({ name, value }) {
    const match = /^\+?(\d{1,40})(?:\.(\d{0,40}))?(?:[eE]([+-]?\d{1,4}))?$/.exec(value);
    if (match === null)
        throw new _values_js__WEBPACK_IMPORTED_MODULE_2__/* .ValueError */ .Qp(`${name} is ${value}, which is no count`);
    const [, whole = '', part = '', power = '0'] = match;
    const digits = (whole + part).replace(/^0+/, '');
    const trimmed = digits.replace(/0+$/, '');
    const exponent = Number(power) - part.length + (digits.length - trimmed.length);
    if (trimmed === '')
        return 0n;
    if (exponent < 0)
        throw new _values_js__WEBPACK_IMPORTED_MODULE_2__/* .ValueError */ .Qp(`${name} is ${value}, which is no whole number`);
    const count = exponent > 40 ? exactBelow + 1n : BigInt(trimmed) * 10n ** BigInt(exponent);
    if (count > exactBelow)
        throw new _values_js__WEBPACK_IMPORTED_MODULE_2__/* .ValueError */ .Qp(`${name} is ${value}: above 2^53 a metric is not exact`);
    return count;
}
/** When the process behind a scrape was started, by the metric that client libraries expose for it. */
function processStart(scrape) {
    const found = scrape.series.filter(({ name }) => name === 'process_start_time_seconds');
    return found.length === 1 ? found[0]?.value : undefined;
}


/***/ }),

/***/ 9724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ compilePattern)
});

// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __webpack_require__(2531);
;// CONCATENATED MODULE: ./packages/watch/lib/chains/pattern/ranges.js
const last = 0x10ffff;
const digits = [[0x30, 0x39]];
const words = [...digits, [0x41, 0x5a], [0x5f, 0x5f], [0x61, 0x7a]];
/** As ECMAScript's \s: WhiteSpace and LineTerminator. */
const spaces = [
    [9, 13],
    [0x20, 0x20],
    [0xa0, 0xa0],
    [0x1680, 0x1680],
    [0x2000, 0x200a],
    [0x2028, 0x2029],
    [0x202f, 0x202f],
    [0x205f, 0x205f],
    [0x3000, 0x3000],
    [0xfeff, 0xfeff],
];
function single(character) {
    const code = character.codePointAt(0) ?? 0;
    return [[code, code]];
}
function not(ranges) {
    const rest = [];
    let from = 0;
    for (const [low, high] of ranges.toSorted(([a], [b]) => a - b)) {
        if (low > from)
            rest.push([from, low - 1]);
        from = Math.max(from, high + 1);
    }
    if (from <= last)
        rest.push([from, last]);
    return rest;
}
/** With both cases of every ASCII letter. */
function anyCase(ranges) {
    return ranges.flatMap(([low, high]) => [
        [low, high],
        ...shifted(low, high, 0x41, 0x5a, 32),
        ...shifted(low, high, 0x61, 0x7a, -32),
    ]);
}
function shifted(low, high, first, lastLetter, by) {
    const [from, to] = [Math.max(low, first), Math.min(high, lastLetter)];
    return from > to ? [] : [[from + by, to + by]];
}

;// CONCATENATED MODULE: ./packages/watch/lib/chains/pattern/program.js


const mostSteps = 1000;
/** @throws ValueFault when the pattern counts so high that its machine would be huge */
function compile(root, ignoreCase) {
    const steps = [];
    const add = (step) => {
        if (steps.length >= mostSteps)
            throw new grammar/* ValueFault */.Qe('the pattern is too large', 'Count less: {n,m} multiplies');
        return steps.push(step) - 1;
    };
    const put = (node) => {
        switch (node.kind) {
            case 'one':
                add({ kind: 'one', of: ignoreCase ? anyCase(node.of) : node.of });
                return;
            case 'edge':
                add(node);
                return;
            case 'all':
                for (const part of node.nodes)
                    put(part);
                return;
            case 'any':
                return choose(node.nodes);
            case 'repeat':
                return repeat(node);
        }
    };
    const choose = (nodes) => {
        const ends = [];
        for (const [index, part] of nodes.entries()) {
            const isLast = index === nodes.length - 1;
            const split = isLast ? undefined : add({ kind: 'split', to: 0 });
            put(part);
            if (split === undefined)
                continue;
            ends.push(add({ kind: 'jump', to: 0 }));
            steps[split] = { kind: 'split', to: steps.length };
        }
        for (const end of ends)
            steps[end] = { kind: 'jump', to: steps.length };
    };
    const repeat = ({ node, min, max }) => {
        for (let i = 0; i < min; i++)
            put(node);
        if (max === Infinity) {
            const split = add({ kind: 'split', to: 0 });
            put(node);
            add({ kind: 'jump', to: split });
            steps[split] = { kind: 'split', to: steps.length };
            return;
        }
        const splits = [];
        for (let i = min; i < max; i++) {
            splits.push(add({ kind: 'split', to: 0 }));
            put(node);
        }
        for (const split of splits)
            steps[split] = { kind: 'split', to: steps.length };
    };
    put(root);
    add({ kind: 'match' });
    return steps;
}

;// CONCATENATED MODULE: ./packages/watch/lib/chains/pattern/syntax.js


const longest = 512;
const deepest = 50;
const mostRepeats = 100;
/**
 * Reads a pattern in the part of JavaScript's regular expressions that can be matched in linear time: no references back
 * and no looking around. `(?i)` in front ignores the case of ASCII letters.
 * @throws ValueFault
 */
function parsePattern(text) {
    if (text.length > longest)
        throw new grammar/* ValueFault */.Qe(`the pattern is longer than ${longest} characters`, 'Give a shorter one');
    const ignoreCase = text.startsWith('(?i)');
    const source = Array.from(ignoreCase ? text.slice(4) : text);
    let at = 0;
    let depth = 0;
    const fail = (what, mend) => {
        throw new grammar/* ValueFault */.Qe(`the pattern ${(0,grammar/* quote */.hD)(text)} ${what}`, mend);
    };
    const alternatives = () => {
        if (++depth > deepest)
            fail('has too many groups in groups', `Nest at most ${deepest}`);
        const nodes = [sequence()];
        while (source[at] === '|') {
            at++;
            nodes.push(sequence());
        }
        depth--;
        return nodes.length === 1 && nodes[0] !== undefined ? nodes[0] : { kind: 'any', nodes };
    };
    const sequence = () => {
        const nodes = [];
        while (at < source.length && source[at] !== '|' && source[at] !== ')')
            nodes.push(repeated());
        return { kind: 'all', nodes };
    };
    const repeated = () => {
        const node = atom();
        const count = quantifier();
        if (count === undefined)
            return node;
        if (node.kind === 'edge')
            fail('repeats ^, $, \\b or \\B', 'Repeat something that takes characters');
        // Lazy or not makes no difference to whether a line matches.
        if (source[at] === '?')
            at++;
        if (quantifier() !== undefined)
            fail('repeats a repetition', 'Put it in a group: (?:\u2026)');
        return { kind: 'repeat', node, ...count };
    };
    const quantifier = () => {
        const sign = source[at];
        if (sign === '*' || sign === '+' || sign === '?') {
            at++;
            return { min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Infinity };
        }
        if (sign !== '{')
            return undefined;
        const match = /^\{(\d{1,4})(?:(,)(\d{1,4})?)?\}/.exec(source.slice(at, at + 12).join(''));
        if (match === null)
            return fail('has a { that is no count', 'Write \\{ for the character');
        at += match[0].length;
        const min = Number(match[1]);
        const max = match[2] === undefined ? min : match[3] === undefined ? Infinity : Number(match[3]);
        if (min > mostRepeats || (max !== Infinity && max > mostRepeats) || max < min) {
            fail(`counts ${match[0]}`, `Count up to ${mostRepeats}, the smaller number first`);
        }
        return { min, max };
    };
    const atom = () => {
        const sign = source[at++];
        switch (sign) {
            case undefined:
                return fail('ends too early', 'Complete it');
            case '.':
                return {
                    kind: 'one',
                    of: not([
                        [10, 10],
                        [13, 13],
                        [0x2028, 0x2029],
                    ]),
                };
            case '^':
                return { kind: 'edge', edge: 'start' };
            case '$':
                return { kind: 'edge', edge: 'end' };
            case '(':
                return group();
            case '[':
                return { kind: 'one', of: set() };
            case '\\': {
                const next = source[at];
                if (next === 'b' || next === 'B') {
                    at++;
                    return { kind: 'edge', edge: next === 'b' ? 'word' : 'no-word' };
                }
                return { kind: 'one', of: escaped() };
            }
            case '*':
            case '+':
            case '?':
            case '{':
            case '}':
            case ']':
                return fail(`has a ${sign} out of place`, `Write \\${sign} for the character`);
            default:
                return { kind: 'one', of: single(sign) };
        }
    };
    const group = () => {
        if (source[at] === '?') {
            if (source[at + 1] !== ':') {
                return fail('has a group that begins with (? and is not (?:\u2026)', 'Looking around and names of groups are not supported');
            }
            at += 2;
        }
        const inner = alternatives();
        if (source[at++] !== ')')
            fail('has a ( without its )', 'Close it, or write \\( for the character');
        return inner;
    };
    const escaped = () => {
        const letter = source[at++];
        const known = letter === undefined ? undefined : classes[letter];
        if (known !== undefined)
            return known;
        if (letter === 'x') {
            const hex = source.slice(at, at + 2).join('');
            if (!/^[0-9a-fA-F]{2}$/.test(hex))
                fail('has a \\x without two hex digits', 'Write it like \\x1b');
            at += 2;
            return single(String.fromCodePoint(Number.parseInt(hex, 16)));
        }
        // Punctuation stands for itself; a letter or digit would mean something that is not supported (\1, \p{\u2026}, \k<\u2026>).
        if (letter !== undefined && /^[!-/:-@[-`{-~ ]$/.test(letter))
            return single(letter);
        return fail(`has \\${letter ?? ''}`, 'Known are \\d \\D \\w \\W \\s \\S \\b \\B \\t \\r \\n \\xHH and escaped punctuation');
    };
    const set = () => {
        const negated = source[at] === '^';
        if (negated)
            at++;
        const ranges = [];
        while (source[at] !== ']') {
            const from = member();
            if (source[at] !== '-' || source[at + 1] === ']' || source[at + 1] === undefined) {
                ranges.push(...from.map(([a, b]) => [a, b]));
                continue;
            }
            at++;
            const to = member();
            const [low, high] = [from[0]?.[0], to[0]?.[0]];
            if (low === undefined || high === undefined || !isSingle(from) || !isSingle(to) || low > high) {
                fail('has a range that is none', 'Write the lower end first, and \\- for the character');
            }
            else
                ranges.push([low, high]);
        }
        at++;
        return negated ? not(ranges) : ranges;
    };
    const member = () => {
        const sign = source[at++];
        if (sign === undefined)
            return fail('has a [ without its ]', 'Close it, or write \\[ for the character');
        return sign === '\\' ? escaped() : single(sign);
    };
    const root = alternatives();
    if (at < source.length)
        fail('has a ) without its (', 'Write \\) for the character');
    return { root, ignoreCase };
}
function isSingle(ranges) {
    return ranges.length === 1 && ranges[0]?.[0] === ranges[0]?.[1];
}
const classes = {
    d: digits,
    D: not(digits),
    w: words,
    W: not(words),
    s: spaces,
    S: not(spaces),
    t: single('\t'),
    r: single('\r'),
    n: single('\n'),
};

;// CONCATENATED MODULE: ./packages/watch/lib/chains/pattern/index.js



const mostStates = 500;
/**
 * A pattern comes from a policy that is trusted and the lines from a network that is not: a backtracking engine could be
 * held busy for hours by one line. This one is an automaton, built as lines ask for it and forgotten when it grows.
 * @throws ValueFault
 */
function compilePattern(text) {
    const { root, ignoreCase } = parsePattern(text);
    const program = compile(root, ignoreCase);
    const classes = classesOf(program);
    const end = classes.sides.length;
    let states = new Map();
    const stateOf = (steps, before) => {
        const key = `${before} ${steps.join()}`;
        const known = states.get(key);
        if (known !== undefined)
            return known;
        if (states.size >= mostStates)
            states = new Map();
        const state = { steps, before, next: [] };
        states.set(key, state);
        return state;
    };
    const advance = (state, klass) => {
        const side = classes.sides[klass] ?? 'edge';
        const reached = follow(program, state, side);
        if (reached === 'match')
            return 'match';
        const sample = classes.samples[klass];
        const after = sample === undefined ? [] : reached.filter((step) => takes(program[step], sample)).map((step) => step + 1);
        // The pattern may begin at every place.
        return stateOf([...new Set([0, ...after])].toSorted((a, b) => a - b), side);
    };
    return (line) => {
        let state = stateOf([0], 'edge');
        for (let at = 0;; at++) {
            const code = line.codePointAt(at);
            const klass = code === undefined ? end : classes.of(code);
            const next = (state.next[klass] ??= advance(state, klass));
            if (next === 'match')
                return true;
            if (code === undefined)
                return false;
            if (code > 0xffff)
                at++;
            state = next;
        }
    };
}
/** All steps that can be reached without taking a character. */
function follow(program, { steps, before }, after) {
    const seen = new Set();
    const open = [...steps];
    const reached = [];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
        const step = program[at];
        if (step === undefined || seen.has(at))
            continue;
        seen.add(at);
        switch (step.kind) {
            case 'match':
                return 'match';
            case 'one':
                reached.push(at);
                break;
            case 'jump':
                open.push(step.to);
                break;
            case 'split':
                open.push(at + 1, step.to);
                break;
            case 'edge': {
                const boundary = (before === 'word') !== (after === 'word');
                const holds = { start: before === 'edge', end: after === 'edge', word: boundary, 'no-word': !boundary };
                if (holds[step.edge])
                    open.push(at + 1);
            }
        }
    }
    return reached;
}
function takes(step, code) {
    return step?.kind === 'one' && contains(step.of, code);
}
function contains(ranges, code) {
    return ranges.some(([low, high]) => code >= low && code <= high);
}
/** Characters that no step of the program tells apart are one class. */
function classesOf(program) {
    const ranges = program.flatMap((step) => (step.kind === 'one' ? [...step.of] : []));
    const starts = new Set([0]);
    for (const [low, high] of [...ranges, ...words, ...not(words)]) {
        starts.add(low);
        if (high < 0x10ffff)
            starts.add(high + 1);
    }
    const samples = [...starts].toSorted((a, b) => a - b);
    const find = (code) => {
        let [low, high] = [0, samples.length - 1];
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((samples[middle] ?? 0) <= code)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    };
    const ascii = Uint16Array.from({ length: 128 }, (_, code) => find(code));
    return {
        samples,
        sides: samples.map((code) => (contains(words, code) ? 'word' : 'other')),
        of: (code) => ascii[code] ?? find(code),
    };
}


/***/ }),

/***/ 6367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Em: () => (/* binding */ request),
/* harmony export */   Lw: () => (/* binding */ Refused),
/* harmony export */   Ne: () => (/* binding */ readMessages),
/* harmony export */   OA: () => (/* binding */ fields),
/* harmony export */   RN: () => (/* binding */ whenRefused)
/* harmony export */ });
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6404);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7348);


/** The node answers, and its answer is no value. */
class Refused extends Error {
    constructor(message) {
        super((0,_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .w)(message));
        this.name = 'Refused';
    }
}
/** A method that a node does not have says nothing against the node. */
function whenRefused(error) {
    if (error instanceof Refused)
        return undefined;
    throw error;
}
function request(id, method, params) {
    return JSON.stringify({ jsonrpc: '2.0', id, method, params });
}
/** One message or a batch of them; never trusts the order of keys, and takes ids that come back as strings. @throws ValueError */
function readMessages(text) {
    let parsed;
    try {
        parsed = JSON.parse(text);
    }
    catch (cause) {
        throw new _values_js__WEBPACK_IMPORTED_MODULE_1__/* .ValueError */ .Qp(`not JSON: ${JSON.stringify(text.slice(0, 60))}`, { cause });
    }
    return (Array.isArray(parsed) ? parsed : [parsed]).map(readMessage);
}
function readMessage(value) {
    const message = fields(value);
    if (message === undefined)
        throw new _values_js__WEBPACK_IMPORTED_MODULE_1__/* .ValueError */ .Qp('a JSON-RPC message that is no object');
    const params = fields(message['params']);
    if (typeof message['method'] === 'string' && params !== undefined) {
        const id = params['subscription'];
        if (typeof id !== 'string' && typeof id !== 'number')
            return { kind: 'other' };
        return { kind: 'notification', subscription: String(id), result: params['result'] };
    }
    const id = idOf(message['id']);
    if (id === undefined) {
        const error = errorOf(message['error']);
        if (error !== undefined)
            throw new _values_js__WEBPACK_IMPORTED_MODULE_1__/* .ValueError */ .Qp(error);
        return { kind: 'other' };
    }
    return { kind: 'reply', id, result: message['result'], error: errorOf(message['error']) };
}
/** CometBFT gives events the id of their subscription, in older versions with `#event` behind it. */
function idOf(value) {
    if (typeof value === 'number')
        return Number.isSafeInteger(value) ? value : undefined;
    const [, digits] = (typeof value === 'string' && /^(\d{1,15})(?:#event)?$/.exec(value)) || [];
    return digits === undefined ? undefined : Number(digits);
}
function errorOf(value) {
    const error = fields(value);
    if (error === undefined)
        return undefined;
    const { code, message } = error;
    return `RPC error ${typeof code === 'number' ? code : ''}: ${typeof message === 'string' ? (0,_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .w)(message, 100) : 'no text'}`;
}
function fields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : undefined;
}


/***/ }),

/***/ 2718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YC: () => (/* binding */ decodeByLength),
/* harmony export */   Z3: () => (/* binding */ decodeScale),
/* harmony export */   ub: () => (/* binding */ scaleTypes)
/* harmony export */ });
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7348);

const scaleTypes = ['u8', 'u16', 'u32', 'u64', 'u128', 'compact', 'bool', 'length'];
const widths = { u8: 1, u16: 2, u32: 4, u64: 8, u128: 16, bool: 1 };
/**
 * A SCALE value (docs.substrate.io, "Type encoding (SCALE)"). All of it must be the value: bytes left over mean another
 * type, and reading a u64 as a u32 would give a counter that is right until it is not.
 * @param hex with `0x`
 * @throws ValueError
 */
function decodeScale(hex, type) {
    const bytes = bytesOf(hex);
    const width = widths[type];
    if (width === undefined)
        return compact(bytes, type === 'length');
    if (bytes.length !== width)
        throw wrongLength(bytes.length, type);
    const value = littleEndian(bytes);
    if (type === 'bool' && value > 1n)
        throw new _values_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueError */ .Qp(`${hex} is neither true (0x01) nor false (0x00)`);
    return value;
}
/** The unsigned integer that has just this many bytes: for a value that is only compared with itself. @throws ValueError */
function decodeByLength(hex) {
    const bytes = bytesOf(hex);
    if (![1, 2, 4, 8, 16].includes(bytes.length))
        throw wrongLength(bytes.length, 'unsigned integer');
    return littleEndian(bytes);
}
/** @throws ValueError */
function bytesOf(hex) {
    if (!/^0x(?:[0-9a-fA-F]{2})*$/.test(hex))
        throw new _values_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueError */ .Qp(`${JSON.stringify(hex.slice(0, 40))} is not hex`);
    return Uint8Array.from({ length: hex.length / 2 - 1 }, (_, index) => Number.parseInt(hex.slice(2 * index + 2, 2 * index + 4), 16));
}
function littleEndian(bytes) {
    return bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
}
/** The lowest two bits say how many bytes there are; each number has one form only, the shortest. */
function compact(bytes, more) {
    const [first] = bytes;
    if (first === undefined)
        throw new _values_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueError */ .Qp('the value is empty, a compact number has a byte at least');
    const mode = first & 3;
    const width = mode < 3 ? [1, 2, 4][mode] : (first >> 2) + 5;
    if (width === undefined || bytes.length < width || (!more && bytes.length !== width)) {
        throw wrongLength(bytes.length, 'compact number');
    }
    const value = mode < 3 ? littleEndian(bytes.slice(0, width)) >> 2n : littleEndian(bytes.slice(1, width));
    const least = [0n, 1n << 6n, 1n << 14n][mode];
    const shortest = least === undefined ? value >> 30n > 0n && bytes[width - 1] !== 0 : value >= least;
    if (!shortest)
        throw new _values_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueError */ .Qp('a compact number that is longer than it need be');
    return value;
}
function wrongLength(length, type) {
    const count = length === 1 ? '1 byte is' : `${length} bytes are`;
    return new _values_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueError */ .Qp(`${count} no ${type}: is decode right?`);
}


/***/ }),

/***/ 3514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _z: () => (/* binding */ currentIndex),
  oE: () => (/* binding */ parseStorageItem),
  Gu: () => (/* binding */ sessionValidators)
});

;// CONCATENATED MODULE: ./packages/watch/lib/chains/twox.js
/**
 * XXH64 (the xxHash specification, "XXH64 Algorithm Description"). Storage keys are a few bytes long: clarity before
 * speed.
 */
function xxhash64(data, seed) {
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    let at = 0;
    let sum;
    if (data.length >= 32) {
        const lanes = [wrap(seed + p1 + p2), wrap(seed + p2), seed, wrap(seed - p1)];
        for (; at + 32 <= data.length; at += 32) {
            for (const lane of [0, 1, 2, 3])
                lanes[lane] = round(lanes[lane], view.getBigUint64(at + 8 * lane, true));
        }
        const [a, b, c, d] = lanes;
        sum = wrap(rotate(a, 1n) + rotate(b, 7n) + rotate(c, 12n) + rotate(d, 18n));
        for (const lane of lanes)
            sum = wrap((sum ^ round(0n, lane)) * p1 + p4);
    }
    else {
        sum = wrap(seed + p5);
    }
    sum = wrap(sum + BigInt(data.length));
    for (; at + 8 <= data.length; at += 8) {
        sum = wrap(rotate(sum ^ round(0n, view.getBigUint64(at, true)), 27n) * p1 + p4);
    }
    if (at + 4 <= data.length) {
        sum = wrap(rotate(sum ^ wrap(BigInt(view.getUint32(at, true)) * p1), 23n) * p2 + p3);
        at += 4;
    }
    for (; at < data.length; at++)
        sum = wrap(rotate(sum ^ wrap(BigInt(view.getUint8(at)) * p5), 11n) * p1);
    sum = wrap((sum ^ (sum >> 33n)) * p2);
    sum = wrap((sum ^ (sum >> 29n)) * p3);
    return sum ^ (sum >> 32n);
}
/** Substrate's twox128: XXH64 with the seeds 0 and 1, each as eight bytes, the lowest first. In hex, without `0x`. */
function twox128(text) {
    const data = new TextEncoder().encode(text);
    const out = new DataView(new ArrayBuffer(16));
    out.setBigUint64(0, xxhash64(data, 0n), true);
    out.setBigUint64(8, xxhash64(data, 1n), true);
    return Array.from(new Uint8Array(out.buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
const p1 = 0x9e3779b185ebca87n;
const p2 = 0xc2b2ae3d27d4eb4fn;
const p3 = 0x165667b19e3779f9n;
const p4 = 0x85ebca77c2b2ae63n;
const p5 = 0x27d4eb2f165667c5n;
function wrap(value) {
    return BigInt.asUintN(64, value);
}
function rotate(value, by) {
    return wrap(value << by) | (value >> (64n - by));
}
function round(lane, word) {
    return wrap(rotate(wrap(lane + wrap(word * p2)), 31n) * p1);
}

;// CONCATENATED MODULE: ./packages/watch/lib/chains/storage-item.js

const currentIndex = itemOf('Session', 'CurrentIndex');
/**
 * Whatever the index, every chain with this pallet has these from its first block on: they tell an index that was never
 * written, which is 0, from a chain without sessions.
 */
const sessionValidators = itemOf('Session', 'Validators');
/** `Pallet.Item` as the runtime calls them, or `0x\u2026`, a whole key (of an entry of a map). Undefined when it is neither. */
function parseStorageItem(text) {
    if (/^0x(?:[0-9a-fA-F]{2}){16,256}$/.test(text))
        return { text, key: text.toLowerCase() };
    const match = /^([A-Za-z_]\w{0,127})\.([A-Za-z_]\w{0,127})$/.exec(text);
    if (match === null)
        return undefined;
    const [, pallet = '', item = ''] = match;
    return itemOf(pallet, item);
}
function itemOf(pallet, item) {
    return { text: `${pallet}.${item}`, key: `0x${twox128(pallet)}${twox128(item)}` };
}


/***/ }),

/***/ 7348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pp: () => (/* binding */ readHash),
/* harmony export */   Qp: () => (/* binding */ ValueError),
/* harmony export */   ae: () => (/* binding */ readQuantity),
/* harmony export */   e4: () => (/* binding */ readDecimal),
/* harmony export */   wK: () => (/* binding */ readValue)
/* harmony export */ });
/* unused harmony exports parseLossless, at, decodeValue */
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2531);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6404);


/** Data that is there and cannot be read as the counter's value. */
class ValueError extends Error {
    constructor(message, options) {
        super((0,_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .w)(message), options);
        this.name = 'ValueError';
    }
}
/** A number of a JSON text as it was written: `JSON.parse` alone turns 9007199254740993 into \u2026992. */
class NumberText {
    source;
    constructor(source) {
        this.source = source;
    }
}
const keepNumbers = (_key, value, { source }) => typeof value === 'number' ? new NumberText(source ?? '') : value;
/** Parses JSON with every number kept as written. @throws ValueError */
function parseLossless(text) {
    try {
        return JSON.parse(text, keepNumbers);
    }
    catch (cause) {
        throw new ValueError(`not JSON: ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(text.slice(0, 60))}`, { cause });
    }
}
// 2^256 has 78 decimal digits; no counter is larger, and a text of megabytes must not become a number.
const maxDigits = 78;
/** A whole decimal number without sign or leading zeros. @throws ValueError */
function readDecimal(text) {
    if (text.length > maxDigits || !/^(?:0|[1-9]\d*)$/.test(text)) {
        throw new ValueError(`${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(text)} is not a whole decimal number`);
    }
    return BigInt(text);
}
/** A `0x\u2026` quantity; padding zeros are accepted, some nodes send them. @throws ValueError */
function readQuantity(value) {
    if (typeof value !== 'string' || !/^0x[0-9a-fA-F]{1,64}$/.test(value)) {
        throw new ValueError(`${describe(value)} is not a 0x quantity`);
    }
    return BigInt(value);
}
/** 32 bytes in hex, as blocks are called. @throws ValueError */
function readHash(value) {
    // As nearly every node writes it; a copy in small letters of each would take longer than the look.
    if (typeof value === 'string' && /^0x[0-9a-f]{64}$/.test(value))
        return value;
    if (typeof value === 'string' && /^0x[0-9a-f]{64}$/i.test(value))
        return value.toLowerCase();
    throw new ValueError('a block without a hash');
}
/** The value of a parsed JSON text at `path`; undefined when there is nothing. */
function at(value, path) {
    let here = value;
    for (const step of path) {
        if (typeof here !== 'object' || here === null || here instanceof NumberText)
            return undefined;
        if (typeof step === 'number')
            here = Array.isArray(here) ? here[step] : undefined;
        // Own keys of objects only: `constructor` and a list's `length` are no data.
        else
            here = !Array.isArray(here) && Object.hasOwn(here, step) ? here[step] : undefined;
    }
    return here;
}
/** An integer out of parsed JSON. `null`, floats, exponents, booleans and negative numbers are no counters. @throws ValueError */
function decodeValue(value, decode) {
    if (decode === 'hex')
        return readQuantity(value);
    if (value instanceof NumberText)
        return readDecimal(value.source);
    if (typeof value === 'string')
        return readDecimal(value);
    throw new ValueError(`${describe(value)} is not a whole number`);
}
/**
 * The counter's value out of a message or a body of JSON or text.
 * @returns undefined when a JSON text has nothing at the path: in a stream of messages not every one is about the counter
 * @throws ValueError
 */
function readValue(counter, text) {
    if (counter.kind === 'number')
        return readDecimal((0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .trimAscii */ .ic)(text));
    if (counter.kind !== 'json')
        throw new ValueError(`${counter.kind} is not read from a text`);
    const found = at(parseLossless(text), counter.path);
    return found === undefined ? undefined : decodeValue(found, counter.decode);
}
function describe(value) {
    if (value === undefined)
        return 'nothing';
    if (value instanceof NumberText)
        return (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(value.source);
    if (typeof value === 'string')
        return (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(value);
    if (value === null || typeof value === 'boolean')
        return String(value);
    return Array.isArray(value) ? 'a list' : 'an object';
}


/***/ }),

/***/ 2457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Pu: () => (/* binding */ mayReorganise),
  Y0: () => (/* binding */ parseCompanion),
  y8: () => (/* binding */ parseCounter),
  uF: () => (/* binding */ unitOf)
});

// UNUSED EXPORTS: parsePath

// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __webpack_require__(2531);
// EXTERNAL MODULE: ./packages/ports/lib/problem.js
var problem = __webpack_require__(8405);
// EXTERNAL MODULE: ./packages/watch/lib/chains/ethereum-logs.js
var ethereum_logs = __webpack_require__(6487);
;// CONCATENATED MODULE: ./packages/watch/lib/chains/json-path.js
/** `a.b[0].c`; a key is anything but dots, brackets and control characters. Undefined when it is not that. */
function parsePath(text) {
    if (text.length > 256)
        return undefined;
    const steps = [];
    // Sticky, so that each match begins where the last one ended.
    const step = /(?:(\.?)([^.[\]\p{Cc}]+)|\[(0|[1-9]\d{0,8})\])/uy;
    while (step.lastIndex < text.length) {
        const first = step.lastIndex === 0;
        const match = step.exec(text);
        if (match === null)
            return undefined;
        const [, dot, key, index] = match;
        if (index !== undefined)
            steps.push(Number(index));
        else if (key === undefined || first === (dot === '.'))
            return undefined;
        else
            steps.push(key);
    }
    return steps.length === 0 ? undefined : steps;
}

// EXTERNAL MODULE: ./packages/watch/lib/chains/metric.js
var metric = __webpack_require__(2126);
// EXTERNAL MODULE: ./packages/watch/lib/chains/pattern/index.js + 3 modules
var pattern = __webpack_require__(9724);
// EXTERNAL MODULE: ./packages/watch/lib/chains/scale.js
var chains_scale = __webpack_require__(2718);
// EXTERNAL MODULE: ./packages/watch/lib/chains/storage-item.js + 1 modules
var storage_item = __webpack_require__(3514);
;// CONCATENATED MODULE: ./packages/watch/lib/counter.js








const kinds = [
    'ethereum-blocks',
    'ethereum-logs',
    'substrate-blocks',
    'substrate-sessions',
    'substrate-storage:<Pallet.Item>',
    'cometbft-blocks',
    'json:<path>',
    'metric:<name{labels}>',
    'number',
    'lines:<pattern>',
];
/**
 * A counter as people write it. A Substrate counter looks at the finalized head; `@best` behind it makes it look at the
 * best one, for chains that finalize nothing.
 * @param decode `json:`: number or hex. `substrate-storage:`: a SCALE type, then `unset=0` when nothing stored means 0.
 *   `ethereum-logs`: `address=\u2026 topics=\u2026 confirmations=\u2026`. Nothing for the others.
 * @throws ProblemError with the faults of both
 */
function parseCounter(text, decode = '') {
    const problems = [];
    const attempt = (where, work) => {
        try {
            return work();
        }
        catch (error) {
            if (!(error instanceof grammar/* ValueFault */.Qe))
                throw error;
            problems.push({ where: `input "${where}"`, what: error.what, mend: error.mend });
            return undefined;
        }
    };
    const read = attempt('counter', () => readCounter(text));
    // A decode that no counter has is told with whatever is wrong with the counter.
    const whole = attempt('decode', () => (read === undefined ? knownDecode(decode) : read(decode)));
    if (whole === undefined || problems.length > 0)
        throw new problem/* ProblemError */.Mm(problems);
    return whole;
}
function readCounter(text) {
    const colon = text.indexOf(':');
    const rest = text.slice(colon + 1);
    switch (colon === -1 ? '' : text.slice(0, colon)) {
        case 'json': {
            const path = parsePath(rest);
            if (path !== undefined)
                return (decode) => ({ kind: 'json', path, decode: readDecode(decode), text });
            const mend = 'Write keys with dots and indexes in brackets, like json:result.nodes[0].height';
            throw new grammar/* ValueFault */.Qe(`${(0,grammar/* quote */.hD)(text)} has no readable path`, mend);
        }
        case 'metric':
            return plain({ kind: 'metric', selector: (0,metric/* parseSelector */.Pl)(rest) });
        case 'lines':
            (0,pattern/* compilePattern */.E)(rest);
            if (rest === '')
                throw new grammar/* ValueFault */.Qe('lines: has no pattern', 'Write like lines:imported #\\d+');
            return plain({ kind: 'lines', pattern: rest });
        case 'substrate-storage':
            return readStorage(rest);
    }
    const [name = '', head, ...more] = text.split('@');
    const at = head === undefined ? 'finalized' : head;
    if (more.length === 0 && (at === 'best' || at === 'finalized')) {
        if (name === 'substrate-blocks' || name === 'substrate-sessions')
            return plain({ kind: name, head: at });
    }
    if (text === 'ethereum-logs')
        return (decode) => ({ kind: text, filter: (0,ethereum_logs/* parseLogFilter */.G)(decode) });
    if (text === 'ethereum-blocks' || text === 'cometbft-blocks' || text === 'number')
        return plain({ kind: text });
    if (text === '')
        throw new grammar/* ValueFault */.Qe('no counter is given', `Give one of ${kinds.join(', ')}`);
    throw new grammar/* ValueFault */.Qe(`${(0,grammar/* quote */.hD)(text)} is not one of ${kinds.join(', ')}`, (0,grammar/* didYouMean */.au)(text, kinds));
}
function plain(counter) {
    return (decode) => {
        if (decode === '')
            return counter;
        const mend = 'Leave decode out; it belongs to json:<path>, substrate-storage:<Pallet.Item> and ethereum-logs';
        throw new grammar/* ValueFault */.Qe(`the counter ${counter.kind} has its own form`, mend);
    };
}
function readDecode(text) {
    return text === '' ? 'number' : (0,grammar/* readChoice */.Kf)(text, ['number', 'hex']);
}
function readStorage(text) {
    const name = text.replace(/@(?:best|finalized)$/, '');
    const item = (0,storage_item/* parseStorageItem */.oE)(name);
    if (item === undefined) {
        throw new grammar/* ValueFault */.Qe(`${(0,grammar/* quote */.hD)(name)} is no storage item`, 'Write it as the runtime does: Pallet.Item, like Session.CurrentIndex');
    }
    const head = text.endsWith('@best') ? 'best' : 'finalized';
    return (decode) => ({ kind: 'substrate-storage', head, read: { item, ...readScale(decode) } });
}
/** Never guessed: `0xf4010000` is 500 as a u32 and something else as anything else. */
function readScale(text) {
    const [type = '', unset, ...more] = text.split(/[ \t]+/);
    if (type === '' || more.length > 0) {
        throw new grammar/* ValueFault */.Qe('substrate-storage: has a type', `Give decode: one of ${chains_scale/* scaleTypes */.ub.join(', ')}`);
    }
    const scale = (0,grammar/* readChoice */.Kf)(type, chains_scale/* scaleTypes */.ub);
    if (unset === undefined)
        return { type: scale };
    if (unset !== 'unset=0')
        throw new grammar/* ValueFault */.Qe(`${(0,grammar/* quote */.hD)(unset)} is not unset=0`, 'Write like u32 unset=0');
    return { type: scale, unsetIsZero: true };
}
function knownDecode(text) {
    if (text === '' || /[ \t=]/.test(text))
        return undefined;
    (0,grammar/* readChoice */.Kf)(text, ['number', 'hex', ...chains_scale/* scaleTypes */.ub]);
    return undefined;
}
/**
 * The second counter of `equal-progress`, read at the same block as the first: `Pallet.Item`, or `Pallet.Item:u64` when
 * its value is not a plain unsigned integer.
 * @throws ProblemError
 */
function parseCompanion(text, counter, where = 'input "equal-progress"') {
    const [name = '', type] = text.split(':');
    const item = (0,storage_item/* parseStorageItem */.oE)(name);
    const scale = chains_scale/* scaleTypes */.ub.find((known) => known === type);
    if (counter.kind !== 'substrate-sessions' && counter.kind !== 'substrate-storage') {
        const what = `the counter ${counter.kind} has nothing that is read at the same block`;
        throw new problem/* ProblemError */.Mm([
            { where, what, mend: 'Leave it out; it belongs to substrate-sessions and substrate-storage' },
        ]);
    }
    if (item === undefined || (type !== undefined && scale === undefined)) {
        const what = `${(0,grammar/* quote */.hD)(text)} is no storage item`;
        throw new problem/* ProblemError */.Mm([{ where, what, mend: 'Write Pallet.Item or Pallet.Item:u64, like DKG.AuthoritySetId' }]);
    }
    return { item, type: scale ?? 'by-length' };
}
/** What one step of the counter is called. */
function unitOf(counter) {
    switch (counter.kind) {
        case 'ethereum-blocks':
        case 'substrate-blocks':
        case 'cometbft-blocks':
            return 'blocks';
        case 'substrate-sessions':
            return 'sessions';
        case 'ethereum-logs':
            return 'logs';
        case 'lines':
            return 'lines';
        case 'substrate-storage':
        case 'json':
        case 'metric':
        case 'number':
            return 'steps';
    }
}
/** Whether the counter's value is the height of a block that may yet be replaced: only then may it go back a little. */
function mayReorganise(counter) {
    return counter.kind === 'ethereum-blocks' || (counter.kind === 'substrate-blocks' && counter.head === 'best');
}


/***/ }),

/***/ 2066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ parseDecimal),
/* harmony export */   Bz: () => (/* binding */ writeDecimal),
/* harmony export */   Qr: () => (/* binding */ addDecimals),
/* harmony export */   YL: () => (/* binding */ compareDecimals)
/* harmony export */ });
const form = /^([+-]?)(\d{1,80})(?:\.(\d{1,40}))?(?:[eE]([+-]?\d{1,3}))?$/;
/** Beyond this no metric is written, and a hostile one must not become a number of megabytes. */
const largestExponent = 60;
/** As written in JSON, in Prometheus text or by a command. Undefined for anything else: `NaN`, `+Inf`, an empty text. */
function parseDecimal(text) {
    const match = form.exec(text);
    if (match === null)
        return undefined;
    const [, sign = '', whole = '', part = '', power = '0'] = match;
    const exponent = Number(power) - part.length;
    if (Math.abs(exponent) > largestExponent)
        return undefined;
    const digits = BigInt(whole + part);
    return { digits: sign === '-' ? -digits : digits, exponent };
}
/** Negative, zero or positive, as `a` is less than, equal to or more than `b`. */
function compareDecimals(a, b) {
    const { digits } = addDecimals(a, { digits: -b.digits, exponent: b.exponent });
    return digits < 0n ? -1 : digits > 0n ? 1 : 0;
}
function addDecimals(a, b) {
    const exponent = Math.min(a.exponent, b.exponent);
    return { digits: scaled(a, exponent) + scaled(b, exponent), exponent };
}
function scaled({ digits, exponent }, to) {
    return digits * 10n ** BigInt(exponent - to);
}
/** Without an exponent; `parseDecimal` reads it back as the same number unless it is longer than such a text may be. */
function writeDecimal({ digits, exponent }) {
    if (exponent >= 0)
        return String(digits * 10n ** BigInt(exponent));
    const text = String(digits < 0n ? -digits : digits).padStart(1 - exponent, '0');
    const part = text.slice(exponent).replace(/0+$/, '');
    return `${digits < 0n ? '-' : ''}${text.slice(0, exponent)}${part === '' ? '' : `.${part}`}`;
}


/***/ }),

/***/ 6404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ redactUrl),
/* harmony export */   w: () => (/* binding */ plainText)
/* harmony export */ });
/**
 * An address without what may be secret: user, password, query, fragment, and path segments that look like keys
 * (providers put API keys there: `/v3/0123456789abcdef\u2026`).
 */
function redactUrl(text) {
    let url;
    try {
        url = new URL(text);
    }
    catch {
        return '[address]';
    }
    // No address: a command on a host.
    if (url.host === '')
        return url.protocol.slice(0, -1);
    const path = url.pathname
        .split('/')
        .map((segment) => (looksLikeKey(segment) ? '***' : segment))
        .join('/');
    const user = url.username !== '' || url.password !== '' ? '***@' : '';
    return `${url.protocol}//${user}${url.host}${path === '/' ? '' : path}${url.search === '' ? '' : '?***'}`;
}
function looksLikeKey(segment) {
    return segment.length >= 16 && /^[A-Za-z0-9_%.~-]+$/.test(segment) && /\d/.test(segment);
}
/**
 * Text from outside, or an error of Node's, fit for one line of a log: addresses redacted, no control characters, short.
 */
function plainText(text, max = 200) {
    const safe = text
        .replace(/\b(?:wss?|https?):\/\/[^\s"'<>]+/gi, (url) => redactUrl(url))
        // Control, format (bidi, zero width) and separator characters could forge lines or hide text.
        .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
        .trim();
    return safe.length > max ? `${safe.slice(0, max - 1)}\u2026` : safe;
}


/***/ }),

/***/ 7004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ timingOf),
/* harmony export */   l: () => (/* binding */ stallWindow)
/* harmony export */ });
/** Below this no pause is called a stall, unless `stallAfterMs` says so. */
const stallFloorMs = 120_000;
const stallFactor = 3;
/** The stall window that applies now, in milliseconds. */
function stallWindow(plan, state) {
    if (plan.stallAfterMs !== undefined)
        return plan.stallAfterMs;
    const expected = plan.expectedIntervalMs ?? state.pace.expectedMs;
    if (expected !== null)
        return Math.max(stallFloorMs, stallFactor * expected);
    // Nothing is learnt yet: the first step may take as long as the start, or it would be judged by a pace nobody knows.
    return Math.max(stallFloorMs, plan.startTimeoutMs, stallFactor * state.pace.longestMs);
}
const known = new WeakMap();
/** A stall can only be seen by somebody who looks several times within its window. */
function timingOf(plan) {
    const timing = known.get(plan) ?? workOut(plan);
    known.set(plan, timing);
    return timing;
}
function workOut(plan) {
    const window = plan.stallAfterMs ?? Math.max(stallFloorMs, stallFactor * (plan.expectedIntervalMs ?? 0));
    const pollMs = Math.min(plan.pollIntervalMs ?? between(250, window / 4, 10_000), Math.max(250, window / 2));
    const requestMs = between(1000, window / 3, 10_000);
    const pingMs = between(250, window / 4, 15_000);
    return {
        pollMs,
        requestMs,
        pingMs,
        pongMs: requestMs,
        backoffCapMs: between(500, window / 4, 30_000),
        freshMs: Math.max(2 * pollMs, 1.5 * pingMs) + requestMs,
        tickMs: between(50, window / 20, 1000),
        compareMs: between(500, window / 4, 10_000),
    };
}
function between(min, value, max) {
    return Math.min(max, Math.max(min, value));
}


/***/ }),

/***/ 674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HM: () => (/* binding */ portOf),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   PE: () => (/* binding */ splitSources),
/* harmony export */   Xd: () => (/* binding */ checkPairing),
/* harmony export */   ur: () => (/* binding */ parseSources),
/* harmony export */   w4: () => (/* binding */ hostOf)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2531);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8405);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6404);


const form = 'Write [name=]<url> [@alias], like node=ws://127.0.0.1:8545 @alice, or prometheus <url>, command <command>, log <command> in its place';
const schemes = ['ws', 'wss', 'http', 'https'];
/**
 * Lines `[name=]<source> [@alias]`, a source being a URL, `prometheus <url>`, `command <command>` or `log <command>`.
 * Without `@alias` one source for each host, called by its alias (`name-alias` when a name is given and there are
 * several hosts); with no hosts at all, one source called by the host and port of its address.
 * @param hosts the aliases of the hosts whose tunnels may be used; empty when everything is read directly
 * @throws ProblemError with the fault of every line; addresses are redacted in it
 */
function parseSources(lines, hosts, where = 'input "sources"') {
    const problems = [];
    const sources = lines.flatMap((line, index) => {
        const parsed = parseLine(line, hosts);
        if (!('what' in parsed))
            return expand(parsed, hosts);
        problems.push({ where: `${where} entry ${index + 1}`, what: parsed.what, mend: parsed.mend });
        return [];
    });
    if (lines.length === 0)
        problems.push({ where, what: 'no source is given', mend: form });
    const named = settleNames(sources);
    for (const [name, same] of Map.groupBy(named, (source) => source.name)) {
        if (same.length === 1)
            continue;
        problems.push({ where, what: `${same.length} sources are called ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)}`, mend: 'Name them: name=<url>' });
    }
    if (problems.length > 0)
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .ProblemError */ .Mm(problems);
    return named;
}
function parseLine(line, hosts) {
    const match = /^(?:([^=:/?#@\s]*)=)?(?:(prometheus|command|log)[ \t]+)?(\S.*?)(?:[ \t]+@(\S+))?$/.exec(line);
    if (match === null)
        return { what: 'the line is not a source', mend: form };
    const [, name, prefix, text = '', alias] = match;
    if (name !== undefined && !/^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/.test(name)) {
        return {
            what: `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)} is not a name of a source`,
            mend: 'Use up to 63 letters, digits, dots, dashes and underscores',
        };
    }
    if (alias !== undefined && !hosts.includes(alias)) {
        const mend = hosts.length === 0 ? 'Leave it out: there are no hosts, or the sources are read directly' : undefined;
        return { what: `no host has the alias ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(alias)}`, mend: mend ?? (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .au)(alias, hosts) };
    }
    const reach = prefix === 'command' || prefix === 'log' ? parseCommand(prefix, text, hosts) : parseAddress(text, prefix);
    return 'what' in reach ? reach : { name, reach, alias };
}
function parseCommand(scheme, command, hosts) {
    if (hosts.length > 0)
        return { scheme, url: `${scheme}:`, command };
    return { what: `a ${scheme} runs on a host, and there is none to run it on`, mend: 'Give hosts, and via: tunnel' };
}
function parseAddress(text, prefix) {
    if (/\s/.test(text))
        return { what: 'the line is not a source', mend: form };
    const url = URL.parse(text);
    if (url === null || url.host === '')
        return { what: 'the address is not a URL', mend: form };
    const scheme = schemes.find((known) => `${known}:` === url.protocol);
    if (scheme === undefined) {
        return { what: `the scheme ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(url.protocol.slice(0, -1))} is not one of ${schemes.join(', ')}`, mend: form };
    }
    if (url.hash !== '')
        return { what: `${(0,_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .redactUrl */ .B)(text)} has a fragment`, mend: 'Leave out what follows #' };
    if (prefix === undefined)
        return { url: text, scheme };
    if (scheme === 'http' || scheme === 'https')
        return { url: text, scheme, format: 'prometheus' };
    return { what: `metrics are not read over ${scheme}`, mend: 'Give an address with http or https' };
}
function expand({ name, reach, alias }, hosts) {
    if (alias !== undefined)
        return [{ ...reach, alias, name, fallback: alias }];
    if (hosts.length === 0)
        return [{ ...reach, name, fallback: new URL(reach.url).host }];
    return hosts.map((host) => ({
        ...reach,
        alias: host,
        name: name === undefined || hosts.length === 1 ? name : `${name}-${host}`,
        fallback: host,
    }));
}
/** Two nameless sources on one host would share its alias: then the port, or the kind, tells them apart. */
function settleNames(sources) {
    const fallbacks = Map.groupBy(sources.filter(({ name }) => name === undefined), ({ fallback }) => fallback);
    return sources.map(({ name, fallback, ...rest }) => {
        if (name !== undefined)
            return { name, ...rest };
        const shared = (fallbacks.get(fallback)?.length ?? 0) > 1;
        const mark = rest.command === undefined ? portOf(rest.url) : rest.scheme;
        return { name: shared && rest.alias !== undefined ? `${fallback}:${mark}` : fallback, ...rest };
    });
}
/**
 * Counters and sources that cannot work together, told before anything is contacted.
 * @returns one problem for each kind of source that the counter cannot be read from
 */
function checkPairing(sources, counter, where = 'input "counter"') {
    const kinds = new Set(sources.map(kindOf));
    return [...kinds].flatMap((kind) => {
        const fit = readable[kind];
        if (fit.includes(counter.kind))
            return [];
        return [
            { where, what: `${counter.kind} cannot be read from a ${kind} source`, mend: `There, count ${fit.join(', ')}` },
        ];
    });
}
function kindOf({ scheme, format }) {
    if (scheme === 'command' || scheme === 'log')
        return scheme;
    if (scheme === 'ws' || scheme === 'wss')
        return 'ws';
    return format ?? 'http';
}
const chains = [
    'ethereum-blocks',
    'ethereum-logs',
    'substrate-blocks',
    'substrate-sessions',
    'substrate-storage',
    'cometbft-blocks',
];
const readable = {
    ws: [...chains, 'json', 'number'],
    http: [...chains, 'json', 'number'],
    prometheus: ['metric'],
    command: ['number', 'json', 'metric', 'lines'],
    log: ['lines'],
};
/**
 * Tells the nodes of a watch from what only its checks read: metrics and logs beside a counter that is in neither.
 * `checkPairing` of the nodes finds what is useless for both.
 */
function splitSources(sources, counter) {
    const isBeside = (source) => {
        const kind = kindOf(source);
        return (kind === 'prometheus' || kind === 'log') && !readable[kind].includes(counter.kind);
    };
    return { nodes: sources.filter((source) => !isBeside(source)), beside: sources.filter(isBeside) };
}
/** The port of an address, the scheme's own when it names none. */
function portOf(text) {
    const url = new URL(text);
    if (url.port !== '')
        return Number(url.port);
    return url.protocol === 'wss:' || url.protocol === 'https:' ? 443 : 80;
}
/** The host of an address as a connection wants it: IPv6 without brackets. */
function hostOf(text) {
    return new URL(text).hostname.replace(/^\[(.*)\]$/, '$1');
}


/***/ }),

/***/ 1814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ checkReader),
/* harmony export */   j: () => (/* binding */ checkSubject)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2531);
/* harmony import */ var _chains_exposition_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9204);
/* harmony import */ var _chains_metric_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2126);
/* harmony import */ var _chains_pattern_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9724);
/* harmony import */ var _chains_values_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7348);
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(2066);
/* harmony import */ var _reduce_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7004);
/* harmony import */ var _source_spec_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(674);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4161);
/* harmony import */ var _fetch_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9798);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2693);
/* harmony import */ var _lost_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7852);
/* harmony import */ var _poll_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5587);













/**
 * Reads the plan's checks: metrics from the source that a check is `on`, scraped once for all of them; lines from the
 * log source of the host that it is on, since the watch began; commands on that host.
 * @param sources also those that are not nodes of the plan
 */
function checkReader(plan, sources, ports) {
    const timing = (0,_reduce_index_js__WEBPACK_IMPORTED_MODULE_0__/* .timingOf */ .I)(plan);
    return async (checks, signal, emit) => {
        const reach = {
            timing,
            connect: ports.connect,
            ...(ports.run === undefined ? {} : { run: ports.run }),
            clock: ports.clock,
            signal,
            random: () => ports.random?.() ?? Math.random(),
        };
        const pairs = checks.flatMap((check) => check.on.map((on) => ({ check, on })));
        const scraped = Map.groupBy(pairs.filter(({ check }) => check.kind === 'metric'), ({ on }) => on);
        await Promise.all([
            ...[...scraped].map(([on, group]) => scrape(reach, findScrape(sources, on), on, group.map(({ check }) => check), emit)),
            ...pairs.map(({ check, on }) => {
                if (check.kind === 'log')
                    return countLog(reach, sources, check, on, emit);
                return check.kind === 'command' ? ask(reach, check, on, emit) : undefined;
            }),
        ]);
    };
}
/** Whether a check's subject can be read at all, before anything is contacted. @throws ValueFault */
function checkSubject({ kind, subject }) {
    if (kind === 'metric')
        (0,_chains_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSelector */ .Pl)(subject);
    if (kind === 'log')
        (0,_chains_pattern_index_js__WEBPACK_IMPORTED_MODULE_2__/* .compilePattern */ .E)(subject);
}
/** Again and again until the signal aborts; what goes wrong is told by `fail`, and is no end. */
async function again({ clock, timing, signal }, work, fail) {
    while (!signal.aborted) {
        let waitMs = timing.pollMs;
        try {
            await work();
        }
        catch (error) {
            if (signal.aborted)
                return;
            if (error instanceof _poll_js__WEBPACK_IMPORTED_MODULE_3__/* .Throttled */ .x)
                waitMs = Math.max(waitMs, error.waitMs);
            fail(error instanceof _poll_js__WEBPACK_IMPORTED_MODULE_3__/* .Throttled */ .x ? 'it asks to be left alone (HTTP 429)' : (0,_lost_js__WEBPACK_IMPORTED_MODULE_4__/* .toLost */ .YU)(error).message);
        }
        await clock.sleep(waitMs, signal).catch(() => undefined);
    }
}
function findScrape(sources, on) {
    const spec = sources.find((source) => source.name === on && source.format === 'prometheus');
    if (spec === undefined)
        throw new RangeError(`there is no source of metrics called ${on}`);
    return spec;
}
async function scrape(reach, spec, on, checks, emit) {
    const context = { ...reach, spec };
    const wanted = checks.map((check) => [check, (0,_chains_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSelector */ .Pl)(check.subject)]);
    const tellAll = (why) => {
        for (const check of checks)
            emit({ check: check.name, node: on, value: null, why });
    };
    const read = async () => {
        const { text, type } = await (0,_fetch_text_js__WEBPACK_IMPORTED_MODULE_5__/* .fetchText */ .Sy)(context, reach.signal, _fetch_text_js__WEBPACK_IMPORTED_MODULE_5__/* .prometheusTypes */ .EM);
        const parsed = (0,_chains_exposition_js__WEBPACK_IMPORTED_MODULE_6__/* .parseScrape */ .g)(text, type.startsWith('application/openmetrics-text'));
        for (const [check, selector] of wanted) {
            try {
                emit(decimal(check, on, (0,_chains_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .pickSeries */ .dI)(parsed, selector).value));
            }
            catch (error) {
                if (!(error instanceof _chains_values_js__WEBPACK_IMPORTED_MODULE_7__/* .ValueError */ .Qp))
                    throw error;
                emit({ check: check.name, node: on, value: null, why: error.message });
            }
        }
    };
    await again(reach, read, tellAll);
}
async function ask(reach, check, on, emit) {
    const spec = { name: on, alias: on, scheme: 'command', url: 'command:', command: check.subject };
    const read = async () => {
        const text = await (0,_command_js__WEBPACK_IMPORTED_MODULE_8__/* .commandOutput */ .pF)({ ...reach, spec }, reach.signal);
        const last = text
            .split('\n')
            .map(_shakedown_ports__WEBPACK_IMPORTED_MODULE_9__/* .trimAscii */ .ic)
            .findLast((line) => line !== '');
        if (last === undefined)
            throw new _lost_js__WEBPACK_IMPORTED_MODULE_4__/* .SourceLost */ .uz('rejecting', 'the command printed nothing');
        emit(decimal(check, on, last));
    };
    await again(reach, read, (why) => emit({ check: check.name, node: on, value: null, why }));
}
async function countLog(reach, sources, check, on, emit) {
    const spec = sources.find((source) => source.alias === on && (0,_source_spec_js__WEBPACK_IMPORTED_MODULE_10__/* .kindOf */ .I)(source) === 'log');
    if (spec === undefined)
        throw new RangeError(`there is no log to follow on ${on}`);
    const source = (0,_log_js__WEBPACK_IMPORTED_MODULE_11__/* .followLog */ .w)({
        ...reach,
        spec,
        counter: { kind: 'lines', pattern: check.subject },
        emit(seen) {
            if (seen.kind === 'sample')
                emit({ check: check.name, node: on, value: String(seen.value) });
            else if (seen.kind === 'lost')
                emit({ check: check.name, node: on, value: null, why: seen.why });
        },
    });
    await source.done;
}
function decimal({ name }, node, text) {
    if ((0,_decimal_js__WEBPACK_IMPORTED_MODULE_12__/* .parseDecimal */ .$Q)(text) !== undefined)
        return { check: name, node, value: text };
    return { check: name, node, value: null, why: `${JSON.stringify(text.slice(0, 60))} is not a number` };
}


/***/ }),

/***/ 4161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N9: () => (/* binding */ longestLine),
/* harmony export */   pF: () => (/* binding */ commandOutput),
/* harmony export */   te: () => (/* binding */ followCommand)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2531);
/* harmony import */ var _chains_pattern_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9724);
/* harmony import */ var _chains_values_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7348);
/* harmony import */ var _lost_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7852);
/* harmony import */ var _on_host_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7670);
/* harmony import */ var _poll_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5587);
/* harmony import */ var _scrape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1938);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3139);








/** Asks a command on the host, again and again, and reads the counter from what it prints. */
function followCommand(context) {
    const read = reader(context);
    return {
        done: (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .keepOpen */ .Ul)(context, (signal, valid) => (0,_poll_js__WEBPACK_IMPORTED_MODULE_1__/* .poll */ .w)(context, { read: async () => read(await commandOutput(context, signal)) }, signal, valid)),
        hashAt: () => Promise.resolve(undefined),
        settled: () => Promise.resolve(undefined),
    };
}
/** `number` is the last line that is not blank: commands like to say something first. */
function reader({ counter }) {
    switch (counter.kind) {
        case 'metric': {
            const scrape = (0,_scrape_js__WEBPACK_IMPORTED_MODULE_2__/* .scrapeReader */ .M)(counter);
            return (text) => scrape(text, false);
        }
        case 'lines': {
            const matches = (0,_chains_pattern_index_js__WEBPACK_IMPORTED_MODULE_3__/* .compilePattern */ .E)(counter.pattern);
            return (text) => ({
                value: BigInt(text.split('\n').filter((line) => matches(line.slice(0, longestLine))).length),
            });
        }
        case 'number':
            return (text) => {
                const last = text
                    .split('\n')
                    .map(_shakedown_ports__WEBPACK_IMPORTED_MODULE_4__/* .trimAscii */ .ic)
                    .findLast((line) => line !== '');
                if (last === undefined)
                    throw new _chains_values_js__WEBPACK_IMPORTED_MODULE_5__/* .ValueError */ .Qp('the command printed nothing');
                return { value: (0,_chains_values_js__WEBPACK_IMPORTED_MODULE_5__/* .readValue */ .wK)(counter, last) ?? 0n };
            };
        case 'json':
        case 'ethereum-blocks':
        case 'ethereum-logs':
        case 'substrate-blocks':
        case 'substrate-sessions':
        case 'substrate-storage':
        case 'cometbft-blocks':
            return (text) => {
                const value = (0,_chains_values_js__WEBPACK_IMPORTED_MODULE_5__/* .readValue */ .wK)(counter, text);
                if (value === undefined)
                    throw new _chains_values_js__WEBPACK_IMPORTED_MODULE_5__/* .ValueError */ .Qp('what the command printed has nothing at the path');
                return { value };
            };
    }
}
/** Of a line that is matched; the rest of a longer one is not looked at. */
const longestLine = 8 * 1024;
/** The command's stdout. @throws SourceLost */
async function commandOutput(context, signal) {
    const { run, spec, timing } = context;
    if (run === undefined || spec.command === undefined) {
        throw new _lost_js__WEBPACK_IMPORTED_MODULE_6__/* .SourceLost */ .uz('misconfigured', 'commands cannot be run here: there is no connection to a host');
    }
    const lines = [];
    let bytes = 0;
    let complaint = '';
    const end = await run(spec, {
        script: spec.command,
        timeoutMs: timing.requestMs,
        signal,
        onLine(stream, line) {
            if (stream === 'stderr')
                complaint = line;
            else {
                bytes += line.length + 1;
                if (bytes <= _source_js__WEBPACK_IMPORTED_MODULE_0__/* .maxBytes */ .ID)
                    lines.push(line);
            }
        },
    });
    if (bytes > _source_js__WEBPACK_IMPORTED_MODULE_0__/* .maxBytes */ .ID)
        throw new _lost_js__WEBPACK_IMPORTED_MODULE_6__/* .SourceLost */ .uz('misconfigured', 'its command prints more than 4 MiB');
    if (end.kind === 'exited' && end.code === 0)
        return lines.map((line) => `${line}\n`).join('');
    throw (0,_on_host_js__WEBPACK_IMPORTED_MODULE_7__/* .lostByEnd */ .$)(end, complaint, Math.ceil(timing.requestMs / 1000));
}


/***/ }),

/***/ 9798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EM: () => (/* binding */ prometheusTypes),
/* harmony export */   Sy: () => (/* binding */ fetchText)
/* harmony export */ });
/* unused harmony export retryAfterMs */
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4708);
/* harmony import */ var _lost_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7852);
/* harmony import */ var _poll_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5587);
/* harmony import */ var _reach_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5779);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3139);






/** What a scrape may be; the older format is preferred, since everybody speaks it. */
const prometheusTypes = 'text/plain;version=0.0.4, application/openmetrics-text;version=1.0.0;q=0.5';
/**
 * GETs, or POSTs `body` as JSON, on a connection of its own, and gives the text of a 2xx answer. Redirects are not
 * followed: they could lead out of the tunnel, or take credentials along.
 * @throws SourceLost | Throttled
 */
async function fetchText(context, outer, accept, body) {
    const tunnel = await (0,_reach_js__WEBPACK_IMPORTED_MODULE_2__/* .openTunnel */ .X)(context, outer);
    const { url, headers } = (0,_reach_js__WEBPACK_IMPORTED_MODULE_2__/* .endpointOf */ .X5)(context.spec.url);
    const secure = url.protocol === 'https:';
    const late = (0,_lost_js__WEBPACK_IMPORTED_MODULE_3__/* .unanswered */ .bj)(tunnel !== undefined, `no answer within ${Math.ceil(context.timing.requestMs / 1000)} s`);
    try {
        return await (0,_source_js__WEBPACK_IMPORTED_MODULE_4__/* .within */ .ux)(context, outer, context.timing.requestMs, late, async (signal) => {
            const sent = (secure ? node_https__WEBPACK_IMPORTED_MODULE_1__.request : node_http__WEBPACK_IMPORTED_MODULE_0__.request)(url, {
                method: body === undefined ? 'GET' : 'POST',
                headers: {
                    ...headers,
                    accept,
                    // A few bytes that unpack to gigabytes would pass any limit on what is received.
                    'accept-encoding': 'identity',
                    connection: 'close',
                    ...(body === undefined
                        ? {}
                        : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
                },
                signal,
                // With a stream of our own, Node uses no agent at all; directly, a fresh one keeps nothing open.
                ...(tunnel === undefined
                    ? { agent: false }
                    : { createConnection: () => (secure ? (0,_reach_js__WEBPACK_IMPORTED_MODULE_2__/* .tlsOver */ .Ux)(tunnel, url) : tunnel) }),
            });
            const response = await new Promise((resolve, reject) => {
                sent.on('response', resolve);
                sent.on('error', reject);
                sent.end(body);
            });
            return readResponse(context, response);
        });
    }
    finally {
        tunnel?.destroy();
    }
}
async function readResponse(context, response) {
    const refuse = (error) => {
        response.destroy();
        throw error;
    };
    const status = response.statusCode ?? 0;
    if (status === 429)
        refuse(new _poll_js__WEBPACK_IMPORTED_MODULE_5__/* .Throttled */ .x(retryAfterMs(response.headers['retry-after'], context.clock.date())));
    if (status < 200 || status > 299)
        refuse(new _lost_js__WEBPACK_IMPORTED_MODULE_3__/* .SourceLost */ .uz('rejecting', (0,_lost_js__WEBPACK_IMPORTED_MODULE_3__/* .statusText */ .qS)(status)));
    const encoding = response.headers['content-encoding'] ?? 'identity';
    if (encoding !== 'identity') {
        refuse(new _lost_js__WEBPACK_IMPORTED_MODULE_3__/* .SourceLost */ .uz('rejecting', `it answers with content-encoding ${encoding}, which was not asked for`));
    }
    const chunks = [];
    let bytes = 0;
    for await (const chunk of response) {
        bytes += chunk.length;
        if (bytes > _source_js__WEBPACK_IMPORTED_MODULE_4__/* .maxBytes */ .ID)
            throw new _lost_js__WEBPACK_IMPORTED_MODULE_3__/* .SourceLost */ .uz('misconfigured', 'its answer is larger than 4 MiB');
        chunks.push(chunk);
    }
    return { text: Buffer.concat(chunks).toString('utf8'), type: (response.headers['content-type'] ?? '').toLowerCase() };
}
/** Seconds or an HTTP date (RFC 9110 \u00a710.2.3), at most 5 minutes; 0 when absent or unreadable. */
function retryAfterMs(text, now) {
    if (text === undefined)
        return 0;
    const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now.getTime();
    return Number.isFinite(ms) ? Math.min(Math.max(0, ms), 300_000) : 0;
}


/***/ }),

/***/ 2693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ followLog)
});

// EXTERNAL MODULE: ./packages/watch/lib/chains/pattern/index.js + 3 modules
var pattern = __webpack_require__(9724);
// EXTERNAL MODULE: ./packages/watch/lib/sources/command.js
var command = __webpack_require__(4161);
// EXTERNAL MODULE: ./packages/watch/lib/sources/lost.js
var lost = __webpack_require__(7852);
// EXTERNAL MODULE: ./packages/watch/lib/sources/on-host.js
var on_host = __webpack_require__(7670);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/watch/lib/sources/replay.js

const keptLines = 1000;
function countLines() {
    let known = [];
    let joining;
    let continued = true;
    const keep = (digests) => {
        known.push(...digests);
        if (known.length > 2 * keptLines)
            known = known.slice(-keptLines);
    };
    const join = () => {
        if (joining === undefined)
            return 0;
        const { digests, matching, repeated } = joining;
        joining = undefined;
        continued = repeated > 0 || known.length === 0;
        keep(digests.slice(repeated));
        return matching.slice(repeated).filter(Boolean).length;
    };
    return {
        take(line, matches) {
            const digest = (0,external_node_crypto_.createHash)('sha256').update(line).digest('base64');
            if (joining === undefined) {
                keep([digest]);
                return matches ? 1 : 0;
            }
            const first = joining.digests.length === 0;
            const nexts = first ? Array.from(known.keys()) : joining.ends;
            joining.digests.push(digest);
            joining.matching.push(matches);
            // Every place at which the lines so far are what is known; past the end, all of them are repetitions.
            joining.ends = nexts.filter((at) => known[at] === digest).map((at) => at + 1);
            if (joining.ends.includes(known.length))
                joining.repeated = joining.digests.length;
            return joining.ends.some((at) => at < known.length) ? 0 : join();
        },
        again() {
            join();
            joining = { digests: [], matching: [], ends: [], repeated: 0 };
            continued = false;
        },
        settle() {
            if (joining !== undefined) {
                const { digests } = joining;
                joining.repeated = digests.length;
                join();
                // Nothing came, so nothing is missing that the command could have shown.
                if (digests.length === 0)
                    continued = true;
            }
            return continued ? 'continued' : 'gap';
        },
    };
}

// EXTERNAL MODULE: ./packages/watch/lib/sources/source.js
var source = __webpack_require__(3139);
;// CONCATENATED MODULE: ./packages/watch/lib/sources/log.js






/** What a log command shows at first is the past: it does not count until the command has been quiet for a moment. */
const settleMs = 1000;
const quietMs = 250;
const longestSettleMs = 2000;
/** Many lines in one moment are one value. */
const atOnceMs = 20;
/** A command that follows a log has no end of its own; the watch ends it. */
const longestRunMs = 30 * 24 * 3600 * 1000;
/** Follows a log by a command on the host that prints it as it grows, and counts the lines that have the pattern. */
function followLog(context) {
    const { counter } = context;
    const state = { count: context.countFrom ?? 0n, lines: countLines(), settled: false };
    const matches = counter.kind === 'lines' ? (0,pattern/* compilePattern */.E)(counter.pattern) : () => false;
    return {
        done: (0,source/* keepOpen */.Ul)(context, (signal, valid) => session(context, state, matches, signal, valid)),
        hashAt: () => Promise.resolve(undefined),
        settled: () => Promise.resolve(undefined),
    };
}
async function session(context, state, matches, signal, valid) {
    const { run, spec, clock, timing, emit } = context;
    if (run === undefined || spec.command === undefined) {
        throw new lost/* SourceLost */.uz('misconfigured', 'a log cannot be followed here: there is no connection to a host');
    }
    const began = clock.now();
    let heardAt = began;
    let complaint = '';
    let grown = Promise.withResolvers();
    const counting = state.settled;
    if (counting)
        state.lines.again();
    const running = run(spec, {
        script: spec.command,
        timeoutMs: longestRunMs,
        signal,
        onLine(stream, line) {
            if (stream === 'stderr') {
                complaint = line;
                return;
            }
            heardAt = clock.now();
            const start = line.slice(0, command/* longestLine */.N9);
            const more = state.lines.take(start, matches(start));
            if (more === 0 || !state.settled)
                return;
            state.count += BigInt(more);
            grown.resolve('grown');
        },
    }).then((end) => {
        throw endOf(end, complaint);
    });
    running.catch(() => undefined);
    const wait = async (ms) => Promise.race([running, clock.sleep(ms, signal)]);
    const tell = (via) => {
        emit({ kind: 'sample', value: state.count, via });
        valid();
    };
    for (;;) {
        await wait(quietMs);
        const now = clock.now();
        const quiet = now - began >= settleMs && now - heardAt >= quietMs;
        if (quiet || now - began >= longestSettleMs)
            break;
    }
    emit({ kind: 'connected' });
    if (state.lines.settle() === 'gap') {
        emit({ kind: 'note', text: 'the log does not go on where it ended: lines that came meanwhile are not counted' });
    }
    state.settled = true;
    tell('poll');
    for (;;) {
        const why = await Promise.race([running, grown.promise, clock.sleep(timing.pollMs, signal)]);
        if (why === 'grown')
            await wait(atOnceMs);
        grown = Promise.withResolvers();
        tell(why === 'grown' ? 'event' : 'poll');
    }
}
function endOf(end, complaint) {
    if (end.kind !== 'exited' || end.code !== 0)
        return (0,on_host/* lostByEnd */.$)(end, complaint, longestRunMs / 1000);
    return new lost/* SourceLost */.uz('rejecting', 'the command ended; a log is followed by one that goes on, like tail -n 0 -F');
}


/***/ }),

/***/ 7852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YU: () => (/* binding */ toLost),
/* harmony export */   bj: () => (/* binding */ unanswered),
/* harmony export */   qS: () => (/* binding */ statusText),
/* harmony export */   uz: () => (/* binding */ SourceLost)
/* harmony export */ });
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6404);
/* harmony import */ var _chains_rpc_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6367);
/* harmony import */ var _chains_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7348);



/** Why a connection ended or did not come about, and what that says of the node. */
class SourceLost extends Error {
    phase;
    constructor(phase, message, options) {
        super((0,_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .w)(message), options);
        this.name = 'SourceLost';
        this.phase = phase;
    }
}
/**
 * Nothing answers on a connection that was just accepted. Through a tunnel that is knowledge: its host is up, since it
 * accepted the connection for the process, and the process stands still. Directly, whatever lies between may swallow
 * packets, and nothing is known.
 */
function unanswered(tunnelled, message) {
    return new SourceLost(tunnelled ? 'frozen' : 'silent', message);
}
const phaseOfCode = {
    ECONNREFUSED: 'down',
    WS_ERR_UNSUPPORTED_MESSAGE_LENGTH: 'misconfigured',
};
const wordsOfCode = {
    ECONNREFUSED: 'connection refused',
    ECONNRESET: 'connection reset',
    EPIPE: 'connection closed while writing',
    ETIMEDOUT: 'connecting timed out',
    EHOSTUNREACH: 'no route to the host',
    ENETUNREACH: 'no route to the network',
    ENOTFOUND: 'its name is unknown',
    EAI_AGAIN: 'its name cannot be looked up',
    WS_ERR_UNSUPPORTED_MESSAGE_LENGTH: 'it sends messages larger than 4 MiB',
};
/** Any error of a connection, told apart by what the node is to blame for. */
function toLost(error) {
    if (error instanceof SourceLost)
        return error;
    if (error instanceof _chains_values_js__WEBPACK_IMPORTED_MODULE_1__/* .ValueError */ .Qp || error instanceof _chains_rpc_js__WEBPACK_IMPORTED_MODULE_2__/* .Refused */ .Lw) {
        return new SourceLost('rejecting', error.message, { cause: error });
    }
    const code = text(error, 'code');
    const message = text(error, 'message') || 'unknown error';
    const tunnel = ofTunnel(error, message);
    if (tunnel !== undefined)
        return tunnel;
    const known = phaseOfCode[code];
    if (known !== undefined)
        return new SourceLost(known, wordsOfCode[code] ?? message, { cause: error });
    if (/^(?:WS_ERR|HPE_|CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(code)) {
        return new SourceLost('rejecting', message, { cause: error });
    }
    if (code === 'EPROTO') {
        const reason = text(error, 'reason') || 'unknown reason';
        return new SourceLost('rejecting', `TLS fails: ${reason} (does it speak TLS on this port?)`, { cause: error });
    }
    const status = /^Unexpected server response: (\d+)$/.exec(message);
    if (status !== null)
        return new SourceLost('rejecting', statusText(Number(status[1])), { cause: error });
    if (/handshake has timed out/.test(message)) {
        return new SourceLost('silent', 'the connection is accepted and nothing answers', { cause: error });
    }
    return new SourceLost('lost', wordsOfCode[code] ?? message, { cause: error });
}
/**
 * The `connect` port says by `kind` whether the node or the tunnel is to blame; ssh2's own errors say it by the reason
 * code of RFC 4254 \u00a75.1: 1 administratively prohibited, 2 connect failed.
 */
function ofTunnel(error, message) {
    const kind = text(error, 'kind');
    const reason = typeof error === 'object' && error !== null && 'reason' in error ? error.reason : undefined;
    if (kind === 'refused' || reason === 2) {
        return new SourceLost('down', 'connection refused (asked through the tunnel)', { cause: error });
    }
    if (kind === 'forbidden' || reason === 1)
        return new SourceLost('misconfigured', message, { cause: error });
    return kind === '' ? undefined : new SourceLost('lost', message, { cause: error });
}
function statusText(status) {
    const hint = status === 401 || status === 403
        ? ' (credentials are missing or wrong)'
        : status === 404 || status === 405
            ? ' (is the path right?)'
            : status >= 300 && status < 400
                ? ' (redirects are not followed)'
                : '';
    return `it answers HTTP ${status}${hint}`;
}
function text(error, key) {
    if (typeof error !== 'object' || error === null)
        return '';
    const value = error[key];
    return typeof value === 'string' ? value : '';
}


/***/ }),

/***/ 7670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ lostByEnd)
/* harmony export */ });
/* harmony import */ var _lost_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7852);

/**
 * Why a command ended that gave no value. A link that broke says nothing of the node; a command that failed may mean
 * that the node is down or that the command is wrong, and in both cases there is no value.
 * @param complaint the last line of its stderr
 */
function lostByEnd(end, complaint, seconds) {
    const said = complaint === '' ? '' : `: ${complaint}`;
    switch (end.kind) {
        case 'exited':
            return new _lost_js__WEBPACK_IMPORTED_MODULE_0__/* .SourceLost */ .uz('rejecting', `the command exited ${end.code}${said}`);
        case 'signalled':
            return new _lost_js__WEBPACK_IMPORTED_MODULE_0__/* .SourceLost */ .uz('rejecting', `the command was killed by ${end.signal}${said}`);
        case 'lost':
            return new _lost_js__WEBPACK_IMPORTED_MODULE_0__/* .SourceLost */ .uz('lost', end.why);
        case 'timed-out':
            return new _lost_js__WEBPACK_IMPORTED_MODULE_0__/* .SourceLost */ .uz('frozen', `the command did not end within ${seconds} s${said}`);
        case 'cancelled':
            return new _lost_js__WEBPACK_IMPORTED_MODULE_0__/* .SourceLost */ .uz('lost', 'the command was ended');
        case 'syntax-error':
            return new _lost_js__WEBPACK_IMPORTED_MODULE_0__/* .SourceLost */ .uz('misconfigured', `bash does not understand the command: ${end.message}`);
        case 'not-started':
            return new _lost_js__WEBPACK_IMPORTED_MODULE_0__/* .SourceLost */ .uz('lost', `the command was not started: ${end.why}`);
    }
}


/***/ }),

/***/ 5587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ poll),
/* harmony export */   x: () => (/* binding */ Throttled)
/* harmony export */ });
/* harmony import */ var _chains_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7348);

/** The server asks to be left alone for a while. */
class Throttled extends Error {
    waitMs;
    constructor(waitMs) {
        super('HTTP 429');
        this.name = 'Throttled';
        this.waitMs = waitMs;
    }
}
const identifyEvery = 20;
const longestWaitMs = 300_000;
/** Reads one value after the other: the next read begins when the one before is over and the interval has passed. */
async function poll(context, { identify, read }, signal, valid) {
    const { clock, timing, emit } = context;
    let connected = false;
    let polls = 0;
    let throttled = 0;
    let unready;
    let last;
    const connect = async () => {
        const identity = await identify?.();
        emit(identity === undefined ? { kind: 'connected' } : { kind: 'connected', identity });
        connected = true;
    };
    /** Between two polls another process may have taken the port, and no connection would have told. */
    const recheck = async (value) => {
        polls++;
        if (identify === undefined || !(polls % identifyEvery === 0 || (last !== undefined && value < last)))
            return;
        const identity = await identify();
        if (identity !== undefined)
            emit({ kind: 'identity', identity });
    };
    for (;;) {
        const began = clock.now();
        let waitMs = timing.pollMs;
        try {
            if (!connected && identify !== undefined)
                await connect();
            const polled = await read();
            if (!connected)
                await connect();
            throttled = 0;
            if ('unready' in polled) {
                if (polled.unready !== unready)
                    emit({ kind: 'lost', phase: 'rejecting', why: polled.unready });
                unready = polled.unready;
            }
            else {
                unready = undefined;
                await recheck(polled.value);
                last = polled.value;
                emit({ kind: 'sample', ...polled, via: 'poll' });
                valid();
            }
        }
        catch (error) {
            if (error instanceof Throttled) {
                throttled++;
                waitMs = patience(error, throttled, timing.pollMs);
                if (throttled === 1 || throttled % 10 === 0) {
                    const times = throttled === 1 ? '' : `, ${throttled} times in a row`;
                    emit({ kind: 'note', text: `asks to wait ${Math.ceil(waitMs / 1000)} s (HTTP 429${times})` });
                }
            }
            else if (error instanceof _chains_values_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueError */ .Qp)
                emit({ kind: 'malformed', why: error.message });
            else
                throw error;
        }
        // A clock that jumped while the machine slept must not make up for the polls that were missed.
        const spent = Math.max(0, clock.now() - began);
        await clock.sleep(waitMs > timing.pollMs ? waitMs : Math.max(timing.pollMs / 10, timing.pollMs - spent), signal);
    }
}
/** As long as was asked for; a server that names no time is asked half as often each time. */
function patience({ waitMs }, times, pollMs) {
    return Math.min(longestWaitMs, Math.max(waitMs, pollMs * 2 ** Math.min(times - 1, 10)));
}


/***/ }),

/***/ 5779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ux: () => (/* binding */ tlsOver),
/* harmony export */   X: () => (/* binding */ openTunnel),
/* harmony export */   X5: () => (/* binding */ endpointOf)
/* harmony export */ });
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1692);
/* harmony import */ var _source_spec_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(674);
/* harmony import */ var _lost_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7852);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3139);




function endpointOf(text) {
    const url = new URL(text);
    if (url.username === '' && url.password === '')
        return { url, headers: {} };
    const credentials = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
    url.username = '';
    url.password = '';
    return { url, headers: { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` } };
}
/**
 * Opens the tunnel's stream for one connection attempt; undefined when the source is reached directly. A stream that
 * comes after its time is destroyed.
 */
async function openTunnel(context, signal) {
    const opening = context.connect(context.spec);
    if (opening === undefined)
        return undefined;
    const late = new _lost_js__WEBPACK_IMPORTED_MODULE_1__/* .SourceLost */ .uz('lost', 'the tunnel was not opened in time');
    try {
        const stream = await (0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .within */ .ux)(context, signal, context.timing.requestMs, late, (scope) => untilAborted(opening, scope));
        // Whoever uses the stream listens, too; this one stays, because an error after they left would end the process.
        stream.on('error', ignore);
        return stream;
    }
    catch (error) {
        opening.then((stream) => stream.on('error', ignore).destroy(), ignore);
        throw error;
    }
}
function ignore() { }
function untilAborted(work, signal) {
    return new Promise((resolve, reject) => {
        const abort = () => reject(signal.reason);
        if (signal.aborted)
            abort();
        signal.addEventListener('abort', abort, { once: true });
        work.then(resolve, reject);
    });
}
/** TLS over a tunnel's stream, for the name in the address: the certificate is the node's, not the tunnel's. */
function tlsOver(stream, url) {
    const host = (0,_source_spec_js__WEBPACK_IMPORTED_MODULE_3__/* .hostOf */ .w4)(url.href);
    // An IP address is no server name (RFC 6066 \u00a73); the certificate is checked against `host` all the same.
    const named = /[a-z]/i.test(host) && !host.includes(':');
    const secure = (0,node_tls__WEBPACK_IMPORTED_MODULE_0__.connect)({
        socket: stream,
        host,
        ...(named ? { servername: host } : {}),
        ALPNProtocols: ['http/1.1'],
    });
    return secure.on('error', ignore);
}


/***/ }),

/***/ 1938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ scrapeReader)
/* harmony export */ });
/* harmony import */ var _chains_exposition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9204);
/* harmony import */ var _chains_metric_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2126);
/* harmony import */ var _chains_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7348);



/**
 * Reads scrapes one after the other. A counter that fell says itself that its process began anew; one that has already
 * climbed past its old value is told by `process_start_time_seconds`.
 */
function scrapeReader(counter) {
    let before;
    return (text, openMetrics) => {
        if (counter.kind !== 'metric')
            throw new _chains_values_js__WEBPACK_IMPORTED_MODULE_0__/* .ValueError */ .Qp(`${counter.kind} is not read from metrics`);
        const scrape = (0,_chains_exposition_js__WEBPACK_IMPORTED_MODULE_1__/* .parseScrape */ .g)(text, openMetrics);
        const series = (0,_chains_metric_js__WEBPACK_IMPORTED_MODULE_2__/* .pickSeries */ .dI)(scrape, counter.selector);
        const value = (0,_chains_metric_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeNumber */ .rD)(series);
        const started = (0,_chains_metric_js__WEBPACK_IMPORTED_MODULE_2__/* .processStart */ .gy)(scrape);
        const isCounter = ['counter', 'histogram', 'summary'].includes(typeOf(scrape.types, series.name) ?? '');
        const restarted = before === undefined
            ? undefined
            : started !== undefined && before.started !== undefined && started !== before.started
                ? `its process started anew: process_start_time_seconds was ${before.started} and is ${started}`
                : isCounter && value < before.value
                    ? `the counter fell from ${before.value} to ${value}: its process started anew`
                    : undefined;
        before = { value, started };
        return restarted === undefined ? { value } : { value, restarted };
    };
}
/** The type of a series is that of its family: `x_total` of a counter `x` in OpenMetrics, `x_bucket` of a histogram `x`. */
function typeOf(types, name) {
    return types.get(name) ?? types.get(name.replace(/_(?:total|count|sum|bucket|created)$/, ''));
}


/***/ }),

/***/ 3139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ID: () => (/* binding */ maxBytes),
/* harmony export */   Ul: () => (/* binding */ keepOpen),
/* harmony export */   ux: () => (/* binding */ within)
/* harmony export */ });
/* unused harmony export inScope */
/* harmony import */ var _lost_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7852);

/** Larger answers are refused: a node must not be able to fill the runner's memory. */
const maxBytes = 4 * 1024 * 1024;
/**
 * Runs sessions one after the other until the source ends or trying is of no use. Between two it waits with full jitter
 * (AWS Architecture Blog, "Exponential Backoff And Jitter"), 0.5 s \u00d7 2\u207f; only data that was valid resets n, since a
 * server that accepts and drops would be hammered otherwise.
 */
async function keepOpen(context, session) {
    const { signal, clock, timing } = context;
    let failures = 0;
    while (!signal.aborted) {
        try {
            await inScope(signal, (scope) => session(scope, () => {
                failures = 0;
            }));
        }
        catch (error) {
            if (signal.aborted)
                return;
            const lost = (0,_lost_js__WEBPACK_IMPORTED_MODULE_0__/* .toLost */ .YU)(error);
            context.emit({ kind: 'lost', phase: lost.phase, why: lost.message });
            if (lost.phase === 'misconfigured')
                return;
        }
        const delay = context.random() * Math.min(timing.backoffCapMs, 500 * 2 ** Math.min(failures, 20));
        failures++;
        await clock.sleep(delay, signal).catch(() => undefined);
    }
}
/** Gives `work` a signal that aborts with the outer one, and in any case when the work is over. */
async function inScope(outer, work) {
    const scope = new AbortController();
    const abort = () => scope.abort(outer.reason);
    if (outer.aborted)
        abort();
    outer.addEventListener('abort', abort, { once: true });
    try {
        return await work(scope.signal);
    }
    finally {
        outer.removeEventListener('abort', abort);
        scope.abort(new _lost_js__WEBPACK_IMPORTED_MODULE_0__/* .SourceLost */ .uz('lost', 'the session is over'));
    }
}
/** Runs `work` for at most `ms`; its signal then aborts and the call rejects with `late`. Work that ends later is ignored. */
function within(context, outer, ms, late, work) {
    return inScope(outer, async (signal) => {
        const deadline = context.clock.sleep(ms, signal).then(() => {
            throw late;
        });
        const working = work(signal);
        // The loser of the race must not become an unhandled rejection.
        working.catch(() => undefined);
        deadline.catch(() => undefined);
        return Promise.race([working, deadline]);
    });
}


/***/ })

};
