const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 44;
export const ids = [44];
export const modules = {

/***/ 5818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MB: () => (/* binding */ bad),
/* harmony export */   Op: () => (/* binding */ notAsked),
/* harmony export */   Z8: () => (/* binding */ marks),
/* harmony export */   cn: () => (/* binding */ describeCheck),
/* harmony export */   e2: () => (/* binding */ isBad),
/* harmony export */   ok: () => (/* binding */ ok)
/* harmony export */ });
const ok = (name, found) => ({ name, state: 'ok', found, mend: '' });
const bad = (name, found, mend) => ({ name, state: 'bad', found, mend });
const notAsked = (name) => ({ name, state: 'not-asked', found: 'not asked', mend: '' });
function isBad({ state }) {
    return state === 'bad';
}
/** A sentence for the verdict's reason. */
function describeCheck({ name, found, mend }) {
    return `${name}: ${found}${mend === '' ? '' : `. ${mend}`}`;
}
const marks = { ok: '\u2713', bad: '\u2717', 'not-asked': '\u2013' };


/***/ }),

/***/ 2044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rollout: () => (/* binding */ rollout)
});

// EXTERNAL MODULE: ./packages/fleet/lib/transcripts.js
var transcripts = __webpack_require__(2705);
// EXTERNAL MODULE: ./packages/fleet/lib/timeline.js
var timeline = __webpack_require__(9747);
// EXTERNAL MODULE: ./packages/ports/lib/sha.js
var sha = __webpack_require__(1504);
;// CONCATENATED MODULE: ./packages/fleet/lib/protection.js
/**
 * Whether somebody had to approve this deployment. GitHub creates an environment that a job names and that does not
 * exist, without any rule: a misspelt name would deploy unasked.
 * https://docs.github.com/actions/reference/workflows-and-actions/deployments-and-environments
 */
async function readProtection(github, name, required) {
    if (!required)
        return { kind: 'not-required' };
    const refuse = (why, mend) => ({
        kind: 'refused',
        reason: `The environment ${name} ${why}. ${mend}, or set require-protection: false where GitHub offers no reviewers.`,
    });
    if (github === undefined)
        return refuse('cannot be read without a token', 'Give token, with actions: read');
    const environment = await github.environment(name).catch((error) => error);
    if (environment instanceof Error)
        return refuse(`cannot be read (${environment.message})`, 'Grant actions: read');
    if (environment === undefined)
        return refuse('does not exist', 'Create it, with required reviewers');
    if (environment.requiredReviewers === 0) {
        return refuse('has no required reviewers, so nobody was asked', 'Add required reviewers (a misspelt name is created without any)');
    }
    return { kind: 'protected', reviewers: environment.requiredReviewers };
}
/** GitHub does not tell names of environments apart by case. */
function isNamed(environment) {
    return (name) => name.toLowerCase() === environment.toLowerCase();
}
/** Who let this run into the environment, as GitHub tells it. An unreadable history is an empty one. */
async function readApprovals(github, runId, environment) {
    const approvals = await github.approvals(Number(runId)).catch(() => []);
    return approvals.filter(({ state, environments }) => state === 'approved' && environments.some(isNamed(environment)));
}

;// CONCATENATED MODULE: ./packages/fleet/lib/admission.js


/** Whether this deployment may begin: somebody could be asked, and what was approved is still the head. */
async function admit({ github, head, pull }, environment, requireProtection, runId) {
    const protection = await readProtection(github, environment, requireProtection);
    if (protection.kind === 'refused')
        return { admitted: false, reason: protection.reason };
    if (github === undefined)
        return { admitted: true, approvals: [] };
    if (pull !== undefined) {
        const now = await github.pull(pull);
        if (now.head.sha !== head) {
            const reason = `The pull request moved on to ${(0,sha/* shortSha */.Fu)(now.head.sha)} after ${(0,sha/* shortSha */.Fu)(head)} was approved. The run of the new head asks again.`;
            return { admitted: false, reason };
        }
    }
    const approvals = await readApprovals(github, runId, environment);
    if (protection.kind === 'protected' && approvals.length === 0) {
        const reason = `The environment ${environment} has reviewers, and nobody approved run ${runId} for it: the job does not name it, ` +
            'or an administrator let it pass. Give the job environment: and have it approved, or set require-protection: false.';
        return { admitted: false, reason };
    }
    return { admitted: true, approvals };
}

// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __webpack_require__(2531);
// EXTERNAL MODULE: ./actions/testnet-deployer/lib/artifacts.js
var lib_artifacts = __webpack_require__(9285);
// EXTERNAL MODULE: ./packages/release/lib/host/verbs.js + 3 modules
var verbs = __webpack_require__(2073);
// EXTERNAL MODULE: ./packages/release/lib/host/ask.js
var ask = __webpack_require__(6099);
;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/after.js

/**
 * Writes the verdict into the record of every host where the new release is live: the watch, and whether it is proven or
 * bad; without a word it stays unproven. After one that stands, older releases go, and a hold is set. Never throws for what happens on a host: the next
 * deployment, and `mode: status`, read what is there.
 */
async function settle({ held, hosts, watched, conclusion }, settings, { event, clock, log }) {
    const { inputs, releases } = settings;
    const { verdict, reason } = conclusion;
    const stands = verdict === 'passed' || verdict === 'deployed';
    const work = async ({ alias, outcome, release: n }) => {
        const one = held.get(alias);
        if (one === undefined || n === undefined || outcome !== 'ok')
            return;
        if (watched !== undefined)
            await (0,verbs/* recordWatch */.pL)(one, n, verdict, verdict === 'passed');
        if (verdict === 'passed')
            await (0,verbs/* markProven */.Oi)(one, n);
        if (isBadBuild(verdict))
            await (0,verbs/* markBad */.Tc)(one, n, `${verdict}: ${reason}`);
        if (!stands)
            return;
        const gone = await (0,verbs/* prune */.R3)(one, inputs['keep-releases']);
        if (gone.length > 0)
            log.info(`${alias}: releases ${gone.join(', ')} were removed (keep-releases)`);
        if (releases.hold === undefined)
            return;
        const until = Math.floor((clock.date().getTime() + releases.hold.forMs) / 1000);
        await (0,verbs/* hold */._2)(one, { reason: releases.hold.reason, who: event.actor, until });
    };
    await Promise.all(hosts.map((host) => work(host).catch((error) => {
        if (!(error instanceof ask/* ReleaseError */.K))
            throw error;
        log.warning(`The verdict could not be recorded. ${error.message}`);
    })));
}
/** What was seen to go wrong; what nobody could see, or had time for, is only unproven. */
function isBadBuild(verdict) {
    return verdict === 'failed' || verdict === 'stalled' || verdict === 'diverged' || verdict === 'reset';
}

// EXTERNAL MODULE: ./actions/testnet-deployer/lib/asking.js + 1 modules
var asking = __webpack_require__(2892);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/fleet/lib/transcript.js
var transcript = __webpack_require__(8530);
;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/collecting.js




const MAX_BYTES = 10 * 2 ** 20;
/** Of one host, all paths together: a folder of a chain's data is not what was meant. */
const MAX_FILES = 200;
const TIMEOUT_MS = 120_000;
/**
 * Stdin: paths, each ended by NUL. For each file a line `file` with its name in base64, the end of it in base64, and a
 * line with a full stop: the last bytes of a log are those that tell what went wrong.
 */
const script = `
cd "\${SHAKEDOWN_RELEASE:-$SHAKEDOWN_ROOT}" 2>/dev/null || cd
one() {
  printf 'file %s\\n' "$(printf %s "$1" | base64 | tr -d '\\n')"
  tail -c ${MAX_BYTES} -- "$1" 2>/dev/null | base64
  echo .
}
while IFS= read -r -d "" path; do
  case $path in "~/"*) path=$HOME/\${path#"~/"} ;; esac
  if [ -f "$path" ]; then one "$path"
  elif [ -d "$path" ]; then
    while IFS= read -r -d "" file; do one "$file"; done < <(find "$path" -type f -print0 | head -z -n ${MAX_FILES})
  else printf 'none %s\\n' "$(printf %s "$path" | base64 | tr -d '\\n')"; fi
done
echo end
`;
/**
 * Brings files of the hosts into a folder of each host beside the transcripts. Secrets are taken out.
 * Never fails: what did not come is told.
 */
async function collectFiles(fleet, aliases, paths, work, { folder, redact }, tools) {
    if (paths.length === 0)
        return;
    await tools.log.group('Collect', () => Promise.all(aliases.map(async (alias) => {
        try {
            const place = (0,external_node_path_.join)(folder, (0,transcript/* fileName */.Md)(alias));
            await (0,promises_.mkdir)(place, { recursive: true, mode: 0o700 });
            const keep = keeper(place, redact, (line) => tools.log.foreign(`${alias}: ${line}`));
            const session = await fleet.link(alias).session();
            const outcome = await session.run({
                script: `${work.prologue}${script}`,
                env: work.env(alias),
                secrets: [],
                input: ended(paths),
                timeoutMs: TIMEOUT_MS,
                signal: tools.signal,
                onLine: (stream, line) => (stream === 'stdout' ? keep(line) : undefined),
            });
            const isWhole = outcome.kind === 'exited' && outcome.code === 0;
            if (!isWhole)
                tools.log.warning(`${alias}: not everything could be collected (${outcome.kind})`);
        }
        catch (error) {
            tools.log.warning(`${alias}: nothing could be collected: ${error.message}`);
        }
    })));
}
/** Writes each file when its end has come. What a host calls a file never leaves the folder. */
function keeper(folder, redact, say) {
    let name;
    let bytes = 0;
    let files = 0;
    let parts = [];
    return async (line) => {
        const [, word, encoded = ''] = /^(file|none) (\S*)$/.exec(line) ?? [];
        if (word !== undefined) {
            name = Buffer.from(encoded, 'base64').toString();
            parts = [];
            bytes = 0;
            if (word === 'none')
                say(`${(0,grammar/* quote */.hD)(name)} is not there`);
            return;
        }
        if (line !== '.') {
            bytes += line.length;
            // Base64 needs four thirds, and no host may send more than it was asked for.
            if (bytes <= MAX_BYTES * 1.4 && files < MAX_FILES)
                parts.push(line);
            return;
        }
        if (name === undefined || files >= MAX_FILES)
            return;
        files += 1;
        const content = Buffer.from(parts.join(''), 'base64');
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, (0,transcript/* fileName */.Md)(name).slice(-200)), clean(content, redact), { mode: 0o600 });
        say(`${(0,grammar/* quote */.hD)(name)} was collected (${content.length} bytes)`);
        name = undefined;
    };
}
/** Bytes that are no UTF-8 stay as they are, and so does what is around them. */
function clean(content, redact) {
    const text = content.toString();
    const same = redact(text);
    return same === text ? content : Buffer.from(same);
}
async function* ended(paths) {
    yield Buffer.from(paths.map((path) => `${path}\0`).join(''));
}

// EXTERNAL MODULE: ./actions/testnet-deployer/lib/deploying.js + 11 modules
var deploying = __webpack_require__(5042);
// EXTERNAL MODULE: ./actions/testnet-deployer/lib/left-for-post.js
var left_for_post = __webpack_require__(7234);
// EXTERNAL MODULE: ./actions/testnet-deployer/lib/locks.js + 1 modules
var locks = __webpack_require__(3811);
// EXTERNAL MODULE: ./packages/fleet/lib/release-host.js
var release_host = __webpack_require__(5126);
// EXTERNAL MODULE: ./packages/release/lib/host/look.js + 1 modules
var look = __webpack_require__(4912);
// EXTERNAL MODULE: ./packages/release/lib/log/history.js
var log_history = __webpack_require__(5838);
// EXTERNAL MODULE: ./packages/release/lib/put/questions.js
var questions = __webpack_require__(7444);
;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/proven-releases.js



/**
 * A watch of its own that passed proves the release that an earlier step has left unproven: the present one of each host,
 * when it is of the watched commit and what answers for it does not call itself another. Without its lock nothing is
 * written, since somebody may be about to replace it. Never throws for what happens on a host: the proof stands at GitHub,
 * and what stays unproven is only never gone back to.
 */
async function markProvenReleases(walk, { fleet }, context) {
    const { law, settings, hosts } = walk;
    const { log, signal } = context;
    const tell = (why) => log.warning(`What is recorded stays unproven. ${why}`);
    const versions = new Map(hosts.map(({ alias, version }) => [alias, version]));
    const isMeant = (alias, history) => unprovenOf(history, law.head, versions.get(alias));
    const found = await Promise.all([...fleet.links.values()].map(async (link) => {
        try {
            const { history } = await (0,look/* look */.O)((0,release_host/* releaseHost */.A)(link), settings.releases.place, { signal });
            return isMeant(link.host.alias, history) === undefined ? [] : [link];
        }
        catch (error) {
            if (!(error instanceof ask/* ReleaseError */.K))
                throw error;
            tell(error.message);
            return [];
        }
    }));
    const links = found.flat();
    if (links.length === 0)
        return;
    // A hold keeps deployments out, and this is none.
    const locking = await (0,locks/* lockHosts */.rH)(links, law, settings, context, { respectHold: false });
    if (locking.kind === 'kept-out')
        return tell(`${locking.conclusion.reason}.`);
    await Promise.all([...locking.held.values()].map(async (held) => {
        const { alias } = held.host;
        const release = isMeant(alias, held.state.history);
        if (release === undefined)
            return;
        try {
            await (0,verbs/* recordWatch */.pL)(held, release.n, 'passed', true);
            await (0,verbs/* markProven */.Oi)(held, release.n);
            log.info(`${alias}: release ${release.n} is proven`);
        }
        catch (error) {
            if (!(error instanceof ask/* ReleaseError */.K))
                throw error;
            tell(error.message);
        }
    }));
    await (0,locks/* unlockHosts */.Ku)(locking.held, new Set(), context);
}
/** The present release, when it is what was watched and nobody has proven it. */
function unprovenOf(history, commit, running) {
    const present = (0,log_history/* currentOf */.$)(history);
    if (present === undefined || present.status !== 'unproven' || present.commit !== commit)
        return undefined;
    // Since a later one was started, what runs is uncertain.
    if (history.attempt?.n !== present.n || history.attempt.state !== 'live')
        return undefined;
    return running === undefined || (0,questions/* compareVersion */.Gm)(running, present) === undefined ? present : undefined;
}

// EXTERNAL MODULE: ./actions/testnet-deployer/lib/returning.js + 1 modules
var returning = __webpack_require__(840);
// EXTERNAL MODULE: ./actions/testnet-deployer/lib/teardown.js
var lib_teardown = __webpack_require__(6500);
// EXTERNAL MODULE: ./actions/testnet-deployer/lib/verdict.js
var lib_verdict = __webpack_require__(5963);
;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/hosts.js










/** Of a step that only watches: its hosts are asked when there is something to ask. */
function watchedHosts(walk, rolled, context) {
    const { fleet, work, tools } = rolled;
    const { log, signal } = context;
    const { inputs, hosts } = walk.settings;
    const asks = hosts.length > 0 && (work.health !== '' || work.versionCommand !== '');
    const names = hosts.map(({ alias }) => alias).join(', ');
    return {
        async begin() {
            if (!asks)
                return undefined;
            walk.hosts = await log.group(`Ask for ${walk.law.head} on ${names}`, () => (0,asking/* askAll */.pI)(fleet, work, inputs.concurrency, tools));
            return undefined;
        },
        async end(conclusion) {
            if (hosts.length > 0 && conclusion.verdict === 'passed' && !signal.aborted) {
                await log.group(`Record on ${names} what is proven`, () => markProvenReleases(walk, rolled, context));
            }
            return conclusion;
        },
    };
}
/** Of a step that deploys: every one of them is locked from the first change to the last. */
function lockedHosts(walk, rolled, context) {
    const { fleet, teardown, tools } = rolled;
    const { settings, law } = walk;
    const { inputs } = settings;
    const { state, log, signal } = context;
    let held = new Map();
    // What a cancellation leaves running must not be torn down under its feet.
    const tearsDown = inputs['on-cancel'] !== 'leave' && teardown.script !== '';
    const owe = (to) => state.save(left_for_post/* OWED */._x, to.length === 0 || !tearsDown ? '' : JSON.stringify(to));
    const touched = () => walk.hosts.filter(({ step }) => step !== 'connect' && step !== 'lock');
    return {
        begin() {
            const aliases = [...fleet.links.keys()];
            return log.group(`Deploy ${law.head} to ${aliases.join(', ')}`, begin);
        },
        async end(conclusion) {
            const aliases = touched().map(({ alias }) => alias);
            // A cancelled step has seconds: post, which has minutes, tears down or goes back instead.
            if (signal.aborted) {
                await letGo();
                return conclusion;
            }
            owe(aliases);
            if (!(0,lib_verdict/* isPassing */.WG)(conclusion.verdict)) {
                const where = { folder: walk.logs, redact: rolled.redact };
                await collectFiles(fleet, aliases, inputs.collect, teardown, where, tools);
            }
            await settle({ held, hosts: walk.hosts, watched: walk.watched, conclusion }, settings, context);
            const { faults, owed } = await (0,lib_teardown/* tearDown */.x)(fleet, aliases, teardown, tools);
            walk.leftOver = faults;
            owe(owed);
            const final = await goBackFrom(conclusion);
            if (!signal.aborted)
                state.save(left_for_post/* RETURN */.zg, '');
            await letGo();
            return final;
        },
    };
    async function begin() {
        const away = await (0,deploying/* connectAll */.Q5)(fleet, inputs.concurrency, tools);
        const there = [...fleet.links.values()].filter(({ host }) => away.every(({ alias }) => alias !== host.alias));
        const inOrder = (some) => [...fleet.links.values()].flatMap(({ host }) => some.find(({ alias }) => alias === host.alias) ?? []);
        const goesOn = there.length > 0 && (away.length === 0 || inputs['on-host-failure'] === 'continue');
        if (!goesOn || signal.aborted) {
            walk.hosts = inOrder([...away, ...there.map((link) => (0,deploying/* notBegun */.dH)(link, 'not begun: another host failed'))]);
            const [first] = away;
            if (first === undefined || there.length === 0)
                return undefined;
            return { verdict: 'failed', reason: `No host was touched, for not all of them are there: ${first.why}` };
        }
        const respectHold = !inputs['past-hold'];
        const locking = await (0,locks/* lockHosts */.rH)(there, law, settings, context, { respectHold });
        if (locking.kind === 'kept-out') {
            const { alias, outcome, conclusion } = locking;
            walk.hosts = inOrder([
                ...away,
                ...there.map((link) => link.host.alias === alias
                    ? (0,deploying/* notBegun */.dH)(link, conclusion.reason, { outcome, step: 'lock' })
                    : (0,deploying/* notBegun */.dH)(link, `not begun: ${alias} could not be locked`)),
            ]);
            return conclusion;
        }
        held = locking.held;
        const aliases = [...held.keys()];
        owe(aliases);
        if (inputs['on-cancel'] === 'rollback')
            state.save(left_for_post/* RETURN */.zg, JSON.stringify(aliases));
        const results = await (0,deploying/* deployToAll */.QS)(fleet, held, walk, context, tools, noteResult);
        walk.hosts = inOrder([...away, ...results]);
        rolled.remember(walk.hosts);
        owe(touched().map(({ alias }) => alias));
        if (settings.watch !== undefined && walk.hosts.every(({ outcome }) => outcome === 'ok')) {
            await (0,locks/* lockForWatch */.oP)(held, settings, context);
        }
        return undefined;
    }
    function noteResult({ alias, outcome }) {
        if (outcome === 'skipped')
            return;
        walk.timeline.note(outcome === 'ok' ? 'deployed' : 'failing', alias);
    }
    async function goBackFrom(conclusion) {
        if (inputs['on-failure'] !== 'rollback' || (0,lib_verdict/* isPassing */.WG)(conclusion.verdict) || held.size === 0)
            return conclusion;
        walk.timeline.note('decided');
        const ways = await (0,returning/* goBack */.O)([...held.values()], `${conclusion.verdict}: ${conclusion.reason}`, settings, context, {
            ...tools,
            timeline: walk.timeline,
        });
        walk.hosts = walk.hosts.map((host) => ({ ...host, back: ways.get(host.alias) }));
        if (ways.size === 0)
            return conclusion;
        const failed = [...ways].find(([, { ok }]) => !ok);
        const told = failed === undefined
            ? `rolled back on ${[...ways.keys()].join(', ')} (release ${releases(ways)})`
            : `the roll back failed on ${failed[0]}: ${failed[1].why}`;
        return { ...conclusion, reason: `${conclusion.reason}; ${told}` };
    }
    async function letGo() {
        // The script that was left still works under its lock; and post goes back under it.
        const leaves = inputs['on-cancel'] === 'leave';
        const returns = inputs['on-cancel'] === 'rollback' && signal.aborted;
        const kept = walk.hosts.filter(({ outcome }) => returns || (leaves && outcome === 'unknown'));
        await (0,locks/* unlockHosts */.Ku)(held, new Set(kept.map(({ alias }) => alias)), context);
    }
}
function releases(ways) {
    return [...new Set([...ways.values()].map(({ to }) => String(to)))].join(', ');
}

// EXTERNAL MODULE: ./actions/testnet-deployer/lib/opening.js + 20 modules
var opening = __webpack_require__(7769);
// EXTERNAL MODULE: ./actions/testnet-deployer/lib/prepare.js + 8 modules
var prepare = __webpack_require__(2337);
// EXTERNAL MODULE: ./packages/ledger/lib/proof.js
var lib_proof = __webpack_require__(3029);
;// CONCATENATED MODULE: ./packages/ledger/lib/counts.js
/**
 * Whether a proof counts: anybody with write access can post such a payload, so it counts only by what GitHub says of
 * the run that wrote it.
 * @param allowed the policy's `proof.workflows`; empty means that no proof counts
 * @param name what `proofName` gives for this payload
 */
function counts(proof, name, facts, allowed) {
    const refuse = (why) => ({ counts: false, why });
    if (allowed.length === 0)
        return refuse('the policy names no workflow that may write proofs (proof.workflows)');
    if (!allowed.includes(facts.workflowPath)) {
        return refuse(`it was written by ${facts.workflowPath}, which proof.workflows does not name`);
    }
    if (facts.repository !== proof.repository)
        return refuse(`its run belongs to ${facts.repository}`);
    if (!facts.onDefaultBranch && facts.headSha !== proof.commit) {
        return refuse(`its run judged ${facts.headSha}, not ${proof.commit}`);
    }
    if (!facts.onDefaultBranch && !facts.workflowUnchanged)
        return refuse('its workflow file differs from the trusted one');
    if (!facts.jobSucceeded)
        return refuse('the job that wrote it did not succeed');
    if (!facts.artifacts.includes(name))
        return refuse(`its run holds no artifact ${name}`);
    return { counts: true };
}

// EXTERNAL MODULE: ./packages/ports/lib/problem.js
var problem = __webpack_require__(8405);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/proving.js

/** The proof of a watch that passed. `asked` only when every host's service named its own version. */
function makeProof({ event, law, settings, artifacts, hosts, watched, approvals, started, ended, }) {
    const { inputs } = settings;
    const asked = hosts.length > 0 && hosts.every(({ version }) => version !== undefined);
    return {
        schema: 1,
        target: law.targetName,
        repository: `${event.repository.owner}/${event.repository.name}`,
        commit: law.head,
        tree: law.tree,
        policy: law.policyBlob,
        artifacts: [...artifacts],
        bound: asked ? 'asked' : 'asserted',
        environment: settings.environment,
        demanded: {
            sessions: String(inputs.sessions),
            counter: inputs.counter,
            quorum: settings.watch?.quorum ?? 1,
            from: inputs.from,
        },
        seen: {
            sessions: watched.sessions.toString(),
            baseline: (watched.baseline ?? 0n).toString(),
            quorum: watched.nodes.filter(reached(watched.target)).length,
            blind: Math.ceil(watched.blindSeconds),
            ...(watched.ratePerMinute !== undefined && { rate: Math.round(watched.ratePerMinute * 1000) / 1000 }),
        },
        approvals: approvals.map(({ user }) => ({
            user,
            via: `environment:${settings.environment}`,
            at: 'none',
            head: law.head,
        })),
        started: started.toISOString(),
        ended: ended.toISOString(),
        run: event.runId,
        attempt: event.runAttempt,
    };
}
/** A node that was reset or given up may have counted far before: that no longer counts. */
function reached(target) {
    return ({ counts, progress }) => counts && progress >= target;
}
function sha256(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}

;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/proven-pace.js



/** So many records are looked into: each costs several questions, and whoever may write can post any number. */
const mostRecords = 20;
/**
 * The pace of the last proof for this target that counts: a record that anybody posted must not lower the bar. None at
 * all is an answer; one that cannot be read is not.
 * @throws ProblemError when GitHub cannot be asked, or when too many records that do not count hide what came before
 */
async function readProvenPace(law, { inputs, environment }) {
    const { github } = law;
    if (inputs['min-rate-ratio'] === undefined || github === undefined)
        return { kind: 'not-asked' };
    if (law.proofWorkflows.length === 0) {
        return { kind: 'none', why: 'no proof counts, since the policy names no workflow that may write them' };
    }
    try {
        const found = await github.deployments({ task: lib_proof/* PROOF_TASK */.tN, environment });
        const proofs = found.flatMap((record) => readRecord(record) ?? []).filter(isAlike(law.targetName, inputs.counter));
        const known = new Map();
        for (const proof of proofs.slice(0, mostRecords)) {
            const key = `${proof.run} ${proof.attempt}`;
            const facts = known.get(key) ?? (await factsOf(github, law, proof));
            known.set(key, facts);
            if (!counts(proof, (0,lib_proof/* proofName */.ud)(proof, sha256), facts, law.proofWorkflows).counts)
                continue;
            return { kind: 'known', ratePerMinute: proof.seen.rate, commit: proof.commit, run: proof.run };
        }
        if (proofs.length > mostRecords)
            throw new Error(`none of the newest ${mostRecords} records of proofs counts`);
        const why = `no earlier proof of ${law.targetName} by ${inputs.counter} counts and has a pace`;
        return { kind: 'none', why };
    }
    catch (error) {
        const what = `the last proof cannot be read (${error.message})`;
        const mend = 'Grant deployments: read and actions: read, or leave min-rate-ratio out';
        throw new problem/* ProblemError */.Mm([{ where: 'input "min-rate-ratio"', what, mend }], { cause: error });
    }
}
function isAlike(target, counter) {
    return (proof) => proof.target === target && proof.demanded.counter === counter && proof.seen.rate > 0;
}
/**
 * What is read of a record; that the rest of it is a proof follows from its name, which only the run that wrote it could
 * give to an artifact. Older proofs have no pace.
 */
function readRecord({ payload }) {
    if (payload === null)
        return undefined;
    const { marker: _marker, ...proof } = payload;
    const [seen, demanded] = [objectOf(proof['seen']), objectOf(proof['demanded'])];
    const isPaced = typeof seen['rate'] === 'number' &&
        typeof demanded['counter'] === 'string' &&
        typeof proof['commit'] === 'string' &&
        typeof proof['run'] === 'string' &&
        /^[1-9]\d{0,14}$/.test(proof['run']) &&
        Number.isSafeInteger(proof['attempt']);
    return isPaced ? proof : undefined;
}
function objectOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : {};
}
async function factsOf(github, law, proof) {
    const id = Number(proof.run);
    const run = await github.run(id);
    const own = `${github.target.owner}/${github.target.name}`;
    const onDefaultBranch = await ranOnDefaultBranch(github, run, own);
    const [trusted, used] = await Promise.all([law.file(run.path), github.file(run.path, run.headSha)]);
    const jobs = await github.jobs(id, proof.attempt);
    const artifacts = await github.artifacts(id);
    return {
        repository: own,
        workflowPath: run.path,
        headSha: run.headSha,
        onDefaultBranch,
        workflowUnchanged: trusted !== undefined && trusted === used?.text,
        // The record does not say which of its jobs wrote it, so all of them count.
        jobSucceeded: jobs.some(({ conclusion }) => conclusion === 'success') &&
            jobs.every(({ conclusion }) => conclusion === 'success' || conclusion === 'skipped'),
        artifacts: artifacts.filter(({ expired }) => !expired).map(({ name }) => name),
    };
}
/** A tag can be called as the default branch is, and brings its own workflow: the commit must be of that branch's history. */
async function ranOnDefaultBranch(github, run, own) {
    const { defaultBranch } = await github.repository();
    if (run.headBranch !== defaultBranch || run.headRepository !== own || run.event === 'pull_request')
        return false;
    const tip = await github.branch(defaultBranch);
    return tip !== undefined && (await github.compare(tip.sha, run.headSha)).mergeBase === run.headSha;
}

// EXTERNAL MODULE: ./packages/fleet/lib/showing.js
var showing = __webpack_require__(5177);
// EXTERNAL MODULE: ./packages/ports/lib/event.js
var lib_event = __webpack_require__(9682);
;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/recording.js





const noRecording = { prove: async () => { }, finish: async () => { } };
/** Opens the Deployment `shakedown:deploy`. Throws when it cannot. */
async function openRecording(github, law, environment, { event, log, state }) {
    const shown = await (0,showing/* openShown */.k)(github, {
        head: law.head,
        task: lib_proof/* DEPLOY_TASK */.so,
        environment,
        payload: { schema: 1, target: law.targetName, run: event.runId, attempt: event.runAttempt },
        description: `Shakedown deploys ${law.targetName}`,
        progress: 'Deploying, then watching',
    }, { event, log, owe: (untold) => state.save(left_for_post/* UNTOLD */.tl, untold) });
    return {
        prove: async (proof) => {
            const marker = (0,lib_proof/* proofName */.ud)(proof, sha256);
            const counted = `${proof.seen.sessions} of ${proof.demanded.sessions}`;
            const { id } = await github.createDeployment({
                ref: law.head,
                task: lib_proof/* PROOF_TASK */.tN,
                environment,
                payload: proof,
                description: `Proof of ${law.targetName}: ${counted}`,
                transient: true,
                production: false,
                marker,
            });
            const description = `${counted} ${proof.demanded.counter}`;
            await github.createDeploymentStatus(id, { state: 'success', description, logUrl: (0,lib_event/* runUrl */.V)(event) });
        },
        finish: ({ verdict, reason }) => shown.finish({ state: stateOf(verdict), description: `${verdict}: ${reason}` }),
    };
}
/** `error` where nobody knows what runs or holds; `failure` where the build or its deployment did not hold. */
function stateOf(verdict) {
    switch (verdict) {
        case 'passed':
        case 'deployed':
        case 'ready':
        case 'reported':
            return 'success';
        case 'failed':
        case 'partial':
        case 'stalled':
        case 'diverged':
        case 'reset':
        case 'timed-out':
            return 'failure';
        case 'inconclusive':
        case 'cancelled':
        case 'refused':
        case 'lost':
        case 'error':
            return 'error';
    }
}

// EXTERNAL MODULE: ./packages/kit/lib/summary.js
var summary = __webpack_require__(7026);
;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/status-report.js

function statusJson(one) {
    if ('fault' in one)
        return { alias: one.alias, fault: one.fault };
    const { recorded, newest, previousGood, running, lock, hold, underWay, faults } = one.status;
    return {
        alias: one.alias,
        recorded: releaseJson(recorded),
        newest: releaseJson(newest),
        previousGood: releaseJson(previousGood),
        healthy: running.healthy ?? null,
        version: running.version ?? null,
        lock: lock ?? null,
        hold: hold ?? null,
        underWay: underWay ?? null,
        faults: faults.map(({ code, what, mends }) => ({ code, what, mends })),
    };
}
function releaseJson(release) {
    if (release === undefined)
        return null;
    const { n, status, version, commit, bound, running, watch, by, began } = release;
    return { n, status, version, commit, bound, running, watch: watch ?? null, by, began };
}
/** What the next deployment does not put right by itself wants somebody's eye. */
function warningsOf(reports) {
    return reports.flatMap((one) => 'fault' in one
        ? [`${one.alias} could not be asked: ${one.fault}`]
        : one.status.faults.filter(({ mends }) => !mends).map(({ what }) => `${one.alias}: ${what}`));
}
function statusTables(reports) {
    if (reports.length === 0)
        return [];
    const columns = ['Host', 'Recorded', 'Runs', 'Newest', 'To go back to', 'Locked, held', 'Amiss'];
    return [(0,summary/* table */.tp)(columns, reports.map(row))];
}
function row(one) {
    if ('fault' in one)
        return [(0,summary/* escapeCell */.kq)(one.alias), '?', '?', '?', '?', '?', (0,summary/* escapeCell */.kq)(one.fault)];
    const { recorded, newest, previousGood, running, lock, hold, underWay, faults } = one.status;
    const busy = underWay === undefined ? [] : [`release ${underWay} is being put live`];
    return [
        one.alias,
        named(recorded),
        running.version ?? { true: 'healthy', false: 'not healthy', undefined: 'not asked' }[`${running.healthy}`],
        named(newest),
        named(previousGood),
        [...busy, lock ?? [], hold ?? []].flat().join('; ') || 'no',
        faults.map(({ what }) => what).join('; ') || 'nothing',
    ].map(summary/* escapeCell */.kq);
}
function named(release) {
    if (release === undefined)
        return 'none';
    const { n, status, version, commit } = release;
    return `${n}, ${version === '' ? commit.slice(0, 8) : version} (${status})`;
}

;// CONCATENATED MODULE: ./packages/watch/lib/bar.js
/** `\u2588\u2588\u2588\u2588\u2591\u2591\u2591\u2591`: how much of the target is done, never more than full. */
function bar(sessions, target, width) {
    const done = sessions > target ? target : sessions < 0n ? 0n : sessions;
    const full = target > 0n ? Number((done * BigInt(width)) / target) : 0;
    return `${'\u2588'.repeat(full)}${'\u2591'.repeat(width - full)}`;
}

// EXTERNAL MODULE: ./packages/watch/lib/redact.js
var redact = __webpack_require__(6404);
;// CONCATENATED MODULE: ./packages/watch/lib/pictures.js



const steps = ['\u2581', '\u2582', '\u2583', '\u2584', '\u2585', '\u2586', '\u2587', '\u2588'];
const chartPoints = 60;
/** Progress over time as a line of blocks, at most `width` wide; empty without samples. */
function sparkline(samples, width = 60) {
    const values = resample(samples, Math.min(width, Math.max(samples.length, 1)));
    const max = values.reduce((a, b) => (a > b ? a : b), 0n);
    if (samples.length === 0)
        return '';
    return values.map((value) => steps[max === 0n ? 0 : Number((value * 7n) / max)] ?? steps[0]).join('');
}
/** `\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2591\u2591\u2591\u2591 212/500 42 %` */
function progressBar(sessions, target, width = 24) {
    const done = sessions > target ? target : sessions;
    const percent = target > 0n ? (done * 100n) / target : 0n;
    return `${bar(sessions, target, width)} ${sessions}/${target} ${percent} %`;
}
/**
 * The body of a Mermaid `xychart-beta`: first line observed, second line ideal (see `chartCaption`). Mermaid's grammar
 * takes plain decimals only and no empty line; older renderers know the diagram only by its beta name.
 */
function progressChart(result) {
    const end = Math.max(result.seconds, 0.6);
    const count = Math.min(chartPoints, Math.max(2, result.samples.length));
    const observed = resample(result.samples, count, end);
    const ideal = observed.map((_value, index) => idealAt(result, (end * index) / (count - 1)));
    const top = [...observed, result.target].reduce((a, b) => (a > b ? a : b));
    return [
        'xychart-beta',
        `  title "Progress in ${result.unit}"`,
        `  x-axis "minutes" 0 --> ${(end / 60).toFixed(2)}`,
        `  y-axis "${result.unit}" 0 --> ${top}`,
        `  line [${observed.join(', ')}]`,
        `  line [${ideal.join(', ')}]`,
    ].join('\n');
}
/** Names the lines of the chart, which has no legend. */
function chartCaption(result) {
    const { expectedIntervalMs: expected } = result;
    const ideal = expected === undefined
        ? `the slowest pace that reaches ${result.target} within ${(0,grammar/* writeDuration */.MP)(result.timeBudgetMs)}`
        : `the expected pace of one in ${(expected / 1000).toFixed(1)} s`;
    return `First line: observed, the ${result.quorum === 1 ? 'best' : `${ordinal(result.quorum)} best`} node. Second line: ${ideal}.`;
}
const nodeColumns = [
    'Node',
    'Progress',
    'Last value',
    'Behind',
    'State',
    'Reconnects',
    'Restarts',
    'Reorgs',
    'Last seen',
];
/** One row for each node, under `nodeColumns`; the cells still need escaping. */
function nodeRows(result) {
    return result.nodes.map((node) => [
        node.name,
        String(node.progress),
        node.last === undefined ? 'none' : String(node.last),
        node.lag === undefined ? 'none' : String(node.lag),
        pictures_stateOf(node, result),
        String(node.reconnects),
        String(node.restarts),
        String(node.reorgs),
        node.lastSeenSeconds === undefined ? 'never' : `after ${(0,grammar/* writeDuration */.MP)(node.lastSeenSeconds * 1000)}`,
    ]);
}
const checkColumns = ['Check', 'Where', 'What is read', 'Value', 'Must be', 'Verdict', 'Failures'];
/** One row for each reader of each check, under `checkColumns`; the cells still need escaping. */
function checkRows(result) {
    return result.checks.map(({ name, node, subject, value, limit, verdict, failures, dryRun, why }) => [
        dryRun ? `${name} (dry run)` : name,
        node,
        subject,
        value ?? 'none',
        limit,
        why === undefined ? verdict : `${verdict}: ${why}`,
        String(failures),
    ]);
}
/** One line for each event, oldest first, with how many were let go; fit for a code block. */
function eventLines({ events, eventsDropped }) {
    const lines = events.map(({ seconds, node, text }) => `${seconds.toFixed(1).padStart(8)} s  ${(0,redact/* plainText */.w)(node === undefined ? text : `${node}: ${text}`, 400)}`);
    return eventsDropped === 0 ? lines : [`\u2026 ${eventsDropped} earlier events were let go`, ...lines];
}
function pictures_stateOf({ phase, why, hash, resubscriptions }, { commonHeight }) {
    const parts = [why === undefined ? phase : `${phase}: ${why}`];
    if (resubscriptions > 0)
        parts.push(`subscribed again ${resubscriptions} times`);
    if (hash !== undefined && commonHeight !== undefined)
        parts.push(`block ${commonHeight} is ${hash.slice(0, 10)}\u2026`);
    return parts.join('; ');
}
/** `count` values at equal distances in time: at each the last one known by then. */
function resample(samples, count, end = samples.at(-1)?.seconds ?? 0) {
    const values = [];
    let at = 0;
    for (let index = 0; index < count; index++) {
        const time = count === 1 ? end : (end * index) / (count - 1);
        while ((samples[at + 1]?.seconds ?? Infinity) <= time + 1e-9)
            at++;
        const sample = samples[at];
        values.push(sample === undefined || sample.seconds > time + 1e-9 ? 0n : sample.sessions);
    }
    return values;
}
/** What the ideal pace has come to after so many seconds of the watch. */
function idealAt({ target, expectedIntervalMs, timeBudgetMs, samples }, seconds) {
    const sinceFirst = BigInt(Math.round(Math.max(0, seconds - (samples[0]?.seconds ?? 0)) * 1000));
    const whole = expectedIntervalMs === undefined
        ? target * sinceFirst
        : (sinceFirst * 1000n) / BigInt(Math.max(1, Math.round(expectedIntervalMs * 1000)));
    const ideal = expectedIntervalMs === undefined ? whole / BigInt(Math.max(1, Math.round(timeBudgetMs))) : whole;
    return ideal > target ? target : ideal;
}
function ordinal(n) {
    const ending = n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
    return `${n}${ending}`;
}

// EXTERNAL MODULE: ./actions/testnet-deployer/lib/preflight/check.js
var check = __webpack_require__(5818);
;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/summary.js







/** Top to bottom: the verdict, the picture, the nodes, the hosts, who approved, what is left, the events. */
function summarise(walk, artifacts, { verdict, reason }, passed) {
    const { law, settings, watched, approvals, leftOver, hosts, preflight, reports } = walk;
    const title = `${law.targetName} ${(0,sha/* shortSha */.Fu)(law.head)}`;
    const approvers = approvals.map(({ user }) => `@${user}`).join(', ');
    return (0,summary/* join */.fj)((0,summary/* verdictHeading */.G8)({ title, verdict, passed, reason }), (0,lib_verdict/* rollbackOf */.ID)(hosts) === 'none' ? '' : (0,timeline/* timelinePicture */._4)(walk.timeline.moments()), ...(watched === undefined ? [] : [...pictures(watched), paceLine(walk.pace, watched)]), ...(preflight === undefined ? [] : checkTables(preflight)), ...statusTables(reports), hosts.length === 0 || preflight !== undefined || reports.length > 0
        ? ''
        : (0,summary/* table */.tp)(['Host', 'Release', 'Outcome', 'What happened', 'Seconds'], hosts.map(hostRow)), uploads(artifacts), `Commit ${(0,summary/* code */.aY)(law.head)}, environment ${(0,summary/* code */.aY)(settings.environment)}${approvers === '' ? '' : `, approved by ${(0,summary/* escapeMarkdown */.FV)(approvers)}`}. Settings: ${(0,summary/* escapeMarkdown */.FV)(law.target === undefined ? "the workflow's inputs (no policy file)" : law.where)}.`, law.onHand === 'none' ? '' : `On hand: ${(0,summary/* escapeMarkdown */.FV)(law.onHand)}.`, leftOver.length === 0 ? '' : `**Not torn down, so it may still run:** ${leftOver.map(summary/* escapeMarkdown */.FV).join('; ')}`, ...(watched === undefined ? [] : [events(watched)]));
}
function pictures(result) {
    const { samples, sessions, target, unit, seconds } = result;
    return [
        (0,summary/* block */.om)(`${sparkline(samples)}\n${progressBar(sessions, target)} ${unit} in ${Math.round(seconds)} s`),
        samples.length === 0 ? '' : (0,summary/* join */.fj)((0,summary/* mermaid */.a4)(progressChart(result)), (0,summary/* escapeMarkdown */.FV)(chartCaption(result))),
        (0,summary/* table */.tp)(nodeColumns, nodeRows(result).map((row) => row.map(summary/* escapeCell */.kq))),
        result.checks.length === 0
            ? ''
            : (0,summary/* table */.tp)(checkColumns, checkRows(result).map((row) => row.map(summary/* escapeCell */.kq))),
    ];
}
/** How this build's pace compares with the last proof's; nothing where nobody asked. */
function paceLine(pace, { ratePerMinute: rate, unit }) {
    const now = rate === undefined ? 'no pace could be measured' : `${rate.toFixed(2)} ${unit} a minute`;
    switch (pace.kind) {
        case 'not-asked':
            return '';
        case 'none':
            return `Pace: ${now}. It is told and not judged: ${(0,summary/* escapeMarkdown */.FV)(pace.why)}.`;
        case 'known': {
            const part = rate === undefined ? '' : `, ${(rate / pace.ratePerMinute).toFixed(2)} of it`;
            return `Pace: ${now}; the last proof (${(0,summary/* code */.aY)((0,sha/* shortSha */.Fu)(pace.commit))}, run ${pace.run}) had ${pace.ratePerMinute.toFixed(2)}${part}.`;
        }
    }
}
function uploads(artifacts) {
    const rows = artifacts.map(({ local, remote, files, bytes, sha256 }) => [
        (0,summary/* escapeCell */.kq)(local),
        (0,summary/* escapeCell */.kq)(remote),
        String(files),
        String(bytes),
        (0,summary/* code */.aY)(sha256),
    ]);
    return rows.length === 0 ? '' : (0,summary/* table */.tp)(['Uploaded', 'To', 'Files', 'Bytes', 'SHA-256'], rows);
}
/** One table for GitHub, one for each host. */
function checkTables({ github, hosts }) {
    const rows = (checks) => checks.map(({ name, state, found, mend }) => [check/* marks */.Z8[state], (0,summary/* escapeCell */.kq)(name), (0,summary/* escapeCell */.kq)(found), (0,summary/* escapeCell */.kq)(mend)]);
    const one = (title, checks) => (0,summary/* table */.tp)(['', title, 'Found', 'Mend'], rows(checks));
    return [one('GitHub', github), ...hosts.map(({ alias, checks }) => one((0,summary/* escapeCell */.kq)(alias), checks))];
}
function hostRow({ alias, release, outcome, why, seconds, back }) {
    const number = release === undefined ? '\u2013' : String(release);
    return [(0,summary/* escapeCell */.kq)(alias), number, outcome, (0,summary/* escapeCell */.kq)([why, back?.why ?? []].flat().join('; ')), String(seconds)];
}
function events(result) {
    const count = result.events.length + result.eventsDropped;
    return count === 0 ? '' : (0,summary/* details */.zH)(`Events (${count})`, (0,summary/* block */.om)(eventLines(result).join('\n')));
}

// EXTERNAL MODULE: ./actions/testnet-deployer/lib/uploads.js + 1 modules
var lib_uploads = __webpack_require__(3574);
;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/report.js







/** Outputs, report and summary of a walk; writes the proof's file when there is one. */
async function report(walk, conclusion, context) {
    const { law, settings, watched, proof } = walk;
    const proofFile = context.temp('proof.json');
    if (proof !== undefined)
        await (0,promises_.writeFile)(proofFile, (0,lib_proof/* proofText */.Qw)(proof));
    const artifacts = await (0,lib_uploads/* artifactsOf */.Ns)(walk.trees, settings.uploads);
    const passed = (0,lib_verdict/* isPassing */.WG)(conclusion.verdict);
    return {
        verdict: conclusion.verdict,
        passed,
        reason: conclusion.reason,
        outputs: {
            hosts: JSON.stringify(walk.hosts.map(hostJson)),
            release: numbersOf(walk.hosts, ({ release }) => release),
            'previous-release': numbersOf(walk.hosts, ({ previous }) => previous),
            rollback: (0,lib_verdict/* rollbackOf */.ID)(walk.hosts),
            ...((0,lib_verdict/* rollbackOf */.ID)(walk.hosts) !== 'none' && { timeline: JSON.stringify(walk.timeline.moments()) }),
            logs: walk.logs,
            ...(watched !== undefined && watchOutputs(watched, context)),
            ...(proof !== undefined && {
                proof: (0,lib_proof/* proofText */.Qw)(proof),
                'proof-name': (0,lib_proof/* proofName */.ud)(proof, sha256),
                'proof-file': proofFile,
            }),
        },
        report: {
            target: law.targetName,
            environment: settings.environment,
            commit: law.head,
            tree: law.tree,
            pull: law.pull ?? null,
            policy: { blob: law.policyBlob, where: law.where },
            approvals: walk.approvals.map(({ user, comment }) => ({ user, comment })),
            hosts: walk.hosts.map((host) => ({ ...hostJson(host), uploaded: uploadedJson(host) })),
            uploads: artifacts.map((artifact) => ({ ...artifact })),
            timeline: walk.timeline.moments().map((moment) => ({ ...moment })),
            preflight: walk.preflight === undefined ? null : preflightJson(walk.preflight),
            pace: { ...walk.pace },
            watch: watched === undefined ? null : watchJson(watched),
            leftOver: [...walk.leftOver],
            status: walk.reports.map(statusJson),
            proof: proof ?? null,
        },
        summary: summarise(walk, artifacts, conclusion, passed),
        warnings: [
            ...walk.leftOver.map((fault) => `Not torn down, so it may still run: ${fault}`),
            ...warningsOf(walk.reports),
        ],
    };
}
function hostJson({ alias, outcome, step, why, exit, signal, seconds, version, release, previous, back }) {
    return {
        alias,
        outcome,
        step,
        why,
        exit: exit ?? null,
        signal: signal ?? null,
        seconds,
        version: version ?? null,
        release: release ?? null,
        previous: previous ?? null,
        back: back === undefined ? null : { to: back.to ?? null, ok: back.ok, why: back.why },
    };
}
/** One number where all hosts agree, for that is what a later step wants to read. */
function numbersOf(hosts, numberOf) {
    const numbers = new Set(hosts.map(numberOf));
    const [only] = numbers;
    if (numbers.size <= 1)
        return only === undefined ? 'none' : String(only);
    return hosts.map((host) => `${host.alias}=${numberOf(host) ?? 'none'}`).join(' ');
}
function uploadedJson({ uploaded }) {
    return uploaded.map(({ remote, state, sentBytes }) => ({ remote, state, sentBytes }));
}
function preflightJson({ github, hosts }) {
    return {
        github: github.map((check) => ({ ...check })),
        hosts: hosts.map(({ alias, checks }) => ({ alias, checks: checks.map((check) => ({ ...check })) })),
    };
}
function watchOutputs({ sessions, baseline, ratePerMinute, etaSeconds }, { clock }) {
    return {
        sessions: sessions.toString(),
        baseline: baseline?.toString() ?? 'none',
        rate: ratePerMinute === undefined ? '0' : ratePerMinute.toFixed(2),
        eta: etaSeconds === undefined ? 'none' : timeIn(clock.date(), etaSeconds),
    };
}
/** RFC 3339 has four digits for the year; what comes after that is no prediction. */
function timeIn(now, seconds) {
    const at = now.getTime() + seconds * 1000;
    return at < Date.UTC(10_000, 0) ? new Date(at).toISOString() : 'none';
}
/** Counters have no upper bound, and JSON numbers do: they travel as text. */
function watchJson(result) {
    const plain = (_key, value) => (typeof value === 'bigint' ? value.toString() : value);
    return JSON.parse(JSON.stringify(result, plain));
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: ./packages/watch/lib/reduce/timing.js
var reduce_timing = __webpack_require__(7004);
// EXTERNAL MODULE: ./packages/watch/lib/counter.js + 1 modules
var lib_counter = __webpack_require__(2457);
;// CONCATENATED MODULE: ./packages/watch/lib/reduce/state.js
const keptEvents = 200;
const keptMarks = 64;
function addEvent(state, node, text) {
    state.events = [...state.events.slice(1 - keptEvents), { at: state.at, node, text: cut(text) }];
    state.eventCount++;
}
/** A chain that reorganises all the time must not push the one stall out of the picture: its own kind goes first. */
function addMark(state, kind, node) {
    const marks = [...state.marks, { at: state.at, kind, node }];
    if (marks.length > keptMarks) {
        const crowded = marks.findIndex((mark) => mark.kind === 'reorg');
        marks.splice(Math.max(0, crowded), 1);
    }
    state.marks = marks;
}
/** At most 300 characters, as every reason. */
function cut(text) {
    return text.length > 300 ? `${text.slice(0, 299)}\u2026` : text;
}
/** Whether what a node says can still count. */
function mayChange({ phase }) {
    return phase !== 'reset' && phase !== 'misconfigured' && phase !== 'excluded';
}
/** Whether what a node said still counts. */
function state_counts(node) {
    return node.baseline !== null && mayChange(node);
}
function progressOf({ max, baseline, kept }) {
    return max === null || baseline === null ? 0n : kept + max - baseline;
}
/** Nodes that count, best first. */
function ranked(state) {
    const able = state.nodes.filter(state_counts);
    if (able.length < 2)
        return able;
    return able.toSorted((a, b) => {
        const [left, right] = [progressOf(a), progressOf(b)];
        return left < right ? 1 : left > right ? -1 : 0;
    });
}
function answering(state) {
    return state.nodes.filter(({ phase }) => phase === 'answering');
}

;// CONCATENATED MODULE: ./packages/watch/lib/reduce/observe.js

/** An answer that cannot be read. It counts against the node's allowances; enough of them in a row make it useless. */
function observeMalformed(plan, state, node, why) {
    node.malformed++;
    node.malformedInRow++;
    node.troubleAt = state.at;
    if (node.malformedInRow === 1)
        addEvent(state, node.name, `unreadable: ${why}`);
    if (node.malformedInRow >= (plan.consecutiveErrors ?? 4)) {
        if (node.phase !== 'rejecting')
            addEvent(state, node.name, `unreadable ${node.malformedInRow} times in a row`);
        node.phase = 'rejecting';
        node.why = cut(why);
    }
    spendError(plan, state, node);
}
/** A refusal is an answer without a value, like an HTTP status: an error as well. */
function observeRefusal(plan, state, node) {
    node.refusals++;
    spendError(plan, state, node);
}
function spendError(plan, state, node) {
    const errors = node.malformed + node.refusals;
    if (plan.failureLimit === undefined || errors <= plan.failureLimit)
        return;
    exclude(state, node, `${errors} errors, ${plan.failureLimit} are allowed; the last: ${node.why}`);
}
function observeConnect(plan, state, node, identity) {
    node.connections++;
    node.newConnection = true;
    node.connectedAt = state.at;
    node.troubleAt = null;
    node.lastEvent = null;
    if (node.phase === 'starting')
        node.why = 'connected, no value yet';
    if (node.connections > 1)
        addEvent(state, node.name, 'connected again');
    const { maxReconnects } = plan;
    if (maxReconnects !== undefined && node.connections - 1 > maxReconnects) {
        return exclude(state, node, `${node.connections - 1} reconnects, ${maxReconnects} are allowed`);
    }
    if (identity !== undefined)
        observeIdentity(state, node, identity);
}
/** The chain is asked who it is at every connect: another genesis is another chain, however high it counts. */
function observeIdentity(state, node, identity) {
    if (identity.genesis.length > 300 || identity.chainId.length > 300) {
        return exclude(state, node, 'its chain has a name or genesis of more than 300 characters');
    }
    const known = node.genesis !== null;
    const same = node.genesis === identity.genesis && node.chainId === identity.chainId;
    if (known && !same) {
        return disqualify(state, node, `it is another chain now: genesis ${shortHash(identity.genesis)} (chain ${identity.chainId}), before ${shortHash(node.genesis ?? '')} (chain ${node.chainId})`);
    }
    node.genesis = identity.genesis;
    node.chainId = identity.chainId;
    const other = state.nodes.find((peer) => mayChange(peer) && peer.genesis !== null && differs(peer, node));
    if (other !== undefined && mayChange(node)) {
        addMark(state, 'fork', node.name);
        state.faults.diverged ??= `${other.name} and ${node.name} are on different chains: genesis ${shortHash(other.genesis ?? '')} (chain ${other.chainId}) and ${shortHash(node.genesis)} (chain ${node.chainId})`;
    }
}
function differs(a, b) {
    return a.genesis !== b.genesis || a.chainId !== b.chainId;
}
/** Blocks at one height that every node holds as settled must be the same block. */
function observeHashes(state, signal) {
    state.commonHeight = signal.height;
    for (const { node: name, hash } of signal.hashes) {
        const node = state.nodes.find((candidate) => candidate.name === name);
        if (node !== undefined)
            node.hash = cut(hash);
    }
    const valid = signal.hashes.filter(({ node }) => state.nodes.some((candidate) => candidate.name === node && state_counts(candidate)));
    const [first, ...rest] = valid;
    const other = rest.find(({ hash }) => hash !== first?.hash);
    if (first === undefined || other === undefined)
        return;
    addMark(state, 'fork', other.node);
    state.faults.diverged ??= `fork at height ${signal.height}: ${first.node} has ${shortHash(first.hash)}, ${other.node} has ${shortHash(other.hash)}`;
}
/** Takes a node out of the count. Whether the rest still makes a quorum is judged later. */
function disqualify(state, node, why) {
    node.phase = 'reset';
    node.why = cut(why);
    addEvent(state, node.name, `reset: ${why}`);
    addMark(state, 'reset', node.name);
}
/** Takes a node out of the count for what it did itself. */
function exclude(state, node, why) {
    node.phase = 'excluded';
    node.why = cut(why);
    addEvent(state, node.name, `no longer counts: ${why}`);
}
function shortHash(hash) {
    return hash.length > 14 ? `${hash.slice(0, 10)}\u2026` : hash;
}

;// CONCATENATED MODULE: ./packages/watch/lib/reduce/sample.js



/** A chain may re-decide this many of its newest blocks; going back further is a reset, differing below it a fork. */
const reorgDepth = 12n;
/** After a reconnect the node may be another process: then only a little may be missing. */
const depthAfterReconnect = 3n;
/** 2^256 has 78 digits; no counter is larger, and the state must stay small. */
const largest = 10n ** 78n;
const defaultMaxRestarts = 3;
/** Takes one value in: into the moment, or, when it is older than what is known, into the past. */
function observeSample(plan, state, node, sample, moments) {
    const { value } = sample;
    if (value < 0n || value >= largest) {
        return observeMalformed(plan, state, node, `the value ${value < 0n ? value : 'has more than 78 digits'} is no counter`);
    }
    const when = Math.min(sample.at, state.at);
    if (node.runAt !== null && when <= node.runAt)
        return;
    if (sample.companion !== undefined)
        observePair(plan, state, node, value, sample.companion);
    const late = node.seenAt !== null && when <= node.seenAt;
    if (late && when < state.at)
        return observeLate(plan, state, node, value);
    const moment = moments.get(node.name);
    const { restarted = moment?.restarted } = sample;
    moments.set(node.name, {
        low: moment !== undefined && moment.low < value ? moment.low : value,
        high: moment !== undefined && moment.high > value ? moment.high : value,
        ...(restarted === undefined ? {} : { restarted }),
    });
    if (!late && sample.via === 'event' && sample.hash !== undefined)
        countReorg(state, node, value, sample.hash);
}
/** A duplicate, or one that was overtaken: it cannot show a step back, only that there was more than is known. */
function observeLate(plan, state, node, value) {
    if (node.top === null || node.last === null || value <= node.top)
        return;
    if (value - node.last <= allowedBack(plan, false))
        rise(plan, state, node, value);
    else {
        const said = `a value that came in late shows that its counter went back from ${value} to ${node.last}`;
        fallBack(plan, state, node, node.last, said);
    }
}
/** The moment is over: takes its values in. What no longer counts stays so, whatever the node says later. */
function foldMoment(plan, state, node, moment) {
    const { at } = state;
    const { low } = moment;
    let { high } = moment;
    const first = node.baseline === null || node.top === null;
    if (node.top !== null && node.seenAt === at) {
        // More of a moment that a batch before this one began: still without an order.
        if (high > node.top && !rise(plan, state, node, high))
            return;
        if (node.last !== null && node.last > high)
            high = node.last;
    }
    else if (first) {
        // Of several first values the highest is the baseline: it promises the least progress.
        node.baseline = plan.from === 'absolute' ? 0n : high;
        node.baselineAt = at;
        node.max = high;
        node.top = high;
        addEvent(state, node.name, `first value ${high}`);
    }
    else if (node.top !== null) {
        node.before = { value: node.top, at: node.seenAt ?? at };
        const again = node.newConnection && node.connectedAt !== at;
        const back = node.top - low;
        if (moment.restarted !== undefined || back > allowedBack(plan, again) || (low === 0n && back > 0n)) {
            const how = again && node.connections > 1 ? ' after a reconnect' : '';
            const went = `its counter went ${back < 0n ? 'on' : 'back'} from ${node.top} to ${low}${how}`;
            const said = moment.restarted === undefined ? went : `${moment.restarted}, and ${went}`;
            if (!fallBack(plan, state, node, low, said))
                return;
            high = low;
        }
        else if (high > node.top && !rise(plan, state, node, high))
            return;
    }
    node.last = high;
    node.seenAt = at;
    node.lifeAt = at;
    // What was read in the moment of the connect or of the trouble may have been read before it.
    if (node.connectedAt === null || at > node.connectedAt)
        node.newConnection = false;
    if (node.troubleAt !== null && at <= node.troubleAt)
        return;
    node.malformedInRow = 0;
    if (node.phase === 'answering')
        return;
    if (!first)
        addEvent(state, node.name, `answers again, at ${high}`);
    node.phase = 'answering';
    node.why = '';
}
/** How far a counter may go back without having begun again: only what reads a chain's undecided head can. */
function allowedBack({ counter }, afterReconnect) {
    if ((0,lib_counter/* mayReorganise */.Pu)(counter))
        return afterReconnect ? depthAfterReconnect : reorgDepth;
    const isStorage = counter.kind === 'substrate-sessions' || counter.kind === 'substrate-storage';
    // The last rotation may be re-decided with its block, and no more than that one.
    return isStorage && counter.head === 'best' ? 1n : 0n;
}
/** Returns false when the leap is not credible and the node no longer counts. */
function rise(plan, state, node, value) {
    if (plan.maxStep !== undefined && plan.expectedIntervalMs !== undefined) {
        const { expectedIntervalMs: expected, maxStep } = plan;
        const within = (since) => maxStep * BigInt(1 + Math.floor(Math.max(0, state.at - since) / expected));
        const from = node.before?.value ?? node.baseline ?? value;
        const leap = value - from > within(node.before?.at ?? node.baselineAt);
        // Many small steps in no time are a leap as well: a node that catches up with its chain proves nothing of it.
        const flood = value - (node.baseline ?? value) > within(node.baselineAt) && plan.from === 'baseline';
        if (leap || flood) {
            const since = leap ? from : node.baseline;
            exclude(state, node, `its counter leapt from ${since} to ${value}, more than max-step ${maxStep} makes credible`);
            return false;
        }
    }
    node.top = value;
    if (node.max === null || value > node.max)
        node.max = value;
    return true;
}
/** The counter began again. Returns false when the node no longer counts. */
function fallBack(plan, state, node, to, said) {
    const onReset = plan.onReset ?? 'fail';
    if (onReset === 'fail') {
        disqualify(state, node, said);
        return false;
    }
    const allowed = plan.maxRestarts ?? defaultMaxRestarts;
    if (node.restarts >= allowed) {
        disqualify(state, node, `${said}, restart ${node.restarts + 1} of ${allowed} allowed`);
        return false;
    }
    node.restarts++;
    node.runAt = state.at;
    node.top = to;
    node.last = to;
    node.seenAt = state.at;
    node.lastEvent = null;
    node.companion = null;
    state.pace = { ...state.pace, skipNext: true };
    if (onReset === 'rebaseline') {
        node.kept += (node.max ?? 0n) - (node.baseline ?? 0n);
        node.baseline = to;
        node.baselineAt = state.at;
        node.max = to;
    }
    addEvent(state, node.name, `restart ${node.restarts}: ${said}`);
    addMark(state, 'restart', node.name);
    return true;
}
/**
 * A chain that re-decides announces the replaced heights again, with other hashes: the step back is one reorg, the
 * heights that follow belong to it. Only events are compared with events: a poll may be ahead of them or behind.
 */
function countReorg(state, node, value, hash) {
    const { lastEvent } = node;
    node.lastEvent = { value, hash: cut(hash) };
    if (lastEvent === null || value > lastEvent.value || hash === lastEvent.hash)
        return;
    node.reorgs++;
    addEvent(state, node.name, `reorg: block ${value} was replaced, ${lastEvent.value - value + 1n} deep`);
    addMark(state, 'reorg', node.name);
}
/**
 * Both counters of `equalProgress` at one block. They must always have moved alike: for a chain whose second counter
 * also moves by force, a difference is that force.
 */
function observePair(plan, state, node, main, other) {
    if (plan.equalProgress === undefined)
        return;
    if (node.companion === null) {
        node.companion = { value: other, main, upTo: main };
        return;
    }
    const { value, main: since, upTo } = node.companion;
    if (other - value !== main - since) {
        state.faults.failed ??= `${plan.equalProgress} moved by ${other - value} on ${node.name} while the counter moved by ${main - since} ${(0,lib_counter/* unitOf */.uF)(plan.counter)}: they must move alike`;
        return;
    }
    if (main > upTo)
        node.companion = { value, main: since, upTo: main };
}

;// CONCATENATED MODULE: ./packages/watch/lib/compare.js

/**
 * Asks the nodes from time to time for the hash of one block that all of them hold as settled: final, where the chain
 * finalizes, else as deep as a reorg may reach below the lowest of them. Only chains of blocks have hashes, and one node
 * cannot differ from itself.
 */
async function compareHashes(plan, sources, { clock, signal, state, post, elapsed }) {
    if (sources.length < 2)
        return;
    const { compareMs } = (0,reduce_timing/* timingOf */.I)(plan);
    for (;;) {
        await clock.sleep(compareMs, signal);
        const asking = state().nodes.flatMap(({ name, phase, max }) => {
            const source = sources.find((candidate) => candidate.name === name)?.source;
            return phase !== 'answering' || max === null || source === undefined ? [] : [settledOn(plan, name, source, max)];
        });
        const able = (await Promise.all(asking)).flatMap((node) => node ?? []);
        const [first] = able;
        if (first === undefined || able.length < 2)
            continue;
        const height = able.reduce((lowest, node) => (node.height < lowest ? node.height : lowest), first.height);
        const asked = await Promise.all(able.map(async ({ node, source }) => ({ node, hash: await source.hashAt(height) })));
        const hashes = asked.flatMap(({ node, hash }) => (hash === undefined ? [] : [{ node, hash }]));
        if (hashes.length >= 2)
            post({ kind: 'hashes', at: elapsed(), height, hashes });
    }
}
/** Up to where a node's blocks are settled; undefined when nobody can say, as for a counter that is no height. */
async function settledOn(plan, node, source, max) {
    const final = await source.settled();
    if (final !== undefined)
        return { node, source, height: final };
    if (plan.counter.kind !== 'ethereum-blocks')
        return undefined;
    return { node, source, height: max > reorgDepth ? max - reorgDepth : 0n };
}

;// CONCATENATED MODULE: ./packages/watch/lib/reduce/pace.js

const warmUpIntervals = 9;
const warmUpMs = 60_000;
const keptIntervals = 31;
const keptPoints = 240;
/**
 * Learns the expected interval: the median of the first intervals, then frozen, so that a network that slows down
 * cannot stretch its own stall window.
 * @param steps how far the counter moved in the watched time since it last did
 */
function learn(state, steps) {
    const { pace } = state;
    if (pace.expectedMs !== null)
        return;
    if (pace.skipNext) {
        pace.skipNext = false;
        return;
    }
    // Two nodes of one moment that were heard of in two batches: the second one tells nothing about the pace.
    if (state.quietMs === 0)
        return;
    pace.intervals = [...pace.intervals.slice(1 - keptIntervals), state.quietMs / Number(steps)];
    pace.longestMs = Math.max(pace.longestMs, state.quietMs);
    if (pace.intervals.length < warmUpIntervals || state.watchedMs < warmUpMs)
        return;
    const sorted = pace.intervals.toSorted((a, b) => a - b);
    pace.expectedMs = Math.max(1, sorted[Math.floor(sorted.length / 2)] ?? 1);
}
/**
 * A point more, and still a small series: one that follows too closely replaces the one before it; when there are too
 * many, every other one goes and the spacing doubles.
 */
function extend(series, gapMs, point) {
    const before = series.at(-2);
    const close = before !== undefined && point[0] - before[0] < gapMs;
    const longer = close ? series.slice(0, -1) : series.slice();
    longer.push(point);
    if (longer.length <= keptPoints)
        return { series: longer, gapMs };
    const lastIndex = longer.length - 1;
    return {
        series: longer.filter((_point, index) => index % 2 === 0 || index === lastIndex),
        gapMs: point[0] / (keptPoints / 2),
    };
}
/** Notes the progress of the quorum. */
function addPoint(state, progress) {
    const { series, gapMs } = extend(state.series, state.seriesGapMs, [state.at, progress]);
    state.series = series;
    state.seriesGapMs = gapMs;
}
/** Notes the progress of the best and the worst node, when it changed. */
function addSpread(state, best, worst) {
    const last = state.spread.at(-1);
    if (last !== undefined && last[1] === best && last[2] === worst)
        return;
    const { series, gapMs } = extend(state.spread, state.spreadGapMs, [state.at, best, worst]);
    state.spread = series;
    state.spreadGapMs = gapMs;
}
/** The last point not after a time. Asked at every step, so halving pays. */
function lastUntil(series, time) {
    let [from, to] = [0, series.length];
    while (from < to) {
        const middle = (from + to) >>> 1;
        if ((series[middle]?.[0] ?? Infinity) <= time)
            from = middle + 1;
        else
            to = middle;
    }
    return series[from - 1];
}
/** Steps per millisecond lately: over the last minute, or the last five points when they reach further back. */
function recentPace(state) {
    const { series } = state;
    const minute = series.findLastIndex(([at]) => at <= state.at - 60_000);
    const from = series[Math.max(0, Math.min(minute === -1 ? 0 : minute, series.length - 6))];
    const to = series.at(-1);
    if (from === undefined || to === undefined || to[0] <= from[0])
        return undefined;
    // Time since the last step counts, too, or a network that stands would seem to run on.
    const pace = Number(to[1] - from[1]) / (Math.max(to[0], state.at) - from[0]);
    return pace > 0 ? pace : undefined;
}
/**
 * Whether the target cannot be reached any more. Only said when it is sure: the pace is learnt, twice the best pace ever
 * seen over a long window would not do, and that has been so for a whole stall window.
 */
function updateHopeless(plan, state, leftMs) {
    const { pace } = state;
    const expected = plan.expectedIntervalMs ?? pace.expectedMs;
    if (expected === null || state.best === null || leftMs <= 0)
        return undefined;
    const point = lastUntil(state.series, state.at - Math.max(warmUpMs, 10 * expected));
    if (point !== undefined) {
        const lately = Number(state.best - point[1]) / (state.at - point[0]);
        pace.bestPerMs = Math.max(pace.bestPerMs, lately);
    }
    const needMs = Number(plan.target - state.best) / pace.bestPerMs;
    // What is not seen may be moving.
    if (state.blindMs > 0 || pace.bestPerMs === 0 || needMs <= 2 * leftMs) {
        pace.hopelessSince = null;
        return undefined;
    }
    pace.hopelessSince ??= state.at;
    if (state.at - pace.hopelessSince < (0,reduce_timing/* stallWindow */.l)(plan, state))
        return undefined;
    return `at the best pace seen (${perMinute(pace.bestPerMs)} a minute)`;
}
/** For people: three digits are enough. */
function perMinute(perMs) {
    const rate = perMs * 60_000;
    return rate >= 100 ? rate.toFixed(0) : rate >= 10 ? rate.toFixed(1) : rate.toFixed(2);
}

// EXTERNAL MODULE: ./packages/watch/lib/decimal.js
var decimal = __webpack_require__(2066);
;// CONCATENATED MODULE: ./packages/watch/lib/reduce/checks.js




function beginChecks(checks) {
    return checks.flatMap(({ name, on }) => on.map((node) => ({
        check: name,
        node,
        last: null,
        judged: null,
        at: null,
        watchedMs: 0,
        verdict: 'none',
        heldAt: null,
        inRow: 0,
        inRowBefore: 0,
        failures: 0,
        why: 'not read yet',
    })));
}
/** Takes one reading in. Of two readings of one moment the failing one counts, whichever comes first. */
function observeCheck(plan, state, signal) {
    const spec = plan.checks?.find(({ name }) => name === signal.check);
    const check = state.checks.find(({ check: name, node }) => name === signal.check && node === signal.node);
    const when = Math.min(signal.at, state.at);
    if (spec === undefined || check === undefined || (check.at !== null && when < check.at))
        return;
    const value = signal.value === null ? undefined : (0,decimal/* parseDecimal */.$Q)(signal.value);
    const limit = (0,decimal/* parseDecimal */.$Q)(spec.limit);
    if (value === undefined || limit === undefined || signal.value === null) {
        // What cannot be read is no data; an older value stays until it is too old.
        check.why = cut(signal.value === null ? (signal.why ?? 'no value') : `${(0,grammar/* quote */.hD)(signal.value)} is not a number`);
        return;
    }
    const sameMoment = check.at === when;
    const judged = spec.delta ? growth(check, value, sameMoment) : value;
    const holds = meets(judged, spec.op, limit);
    if (holds)
        check.heldAt ??= when;
    if (sameMoment && (holds || check.verdict === 'fails')) {
        if (spec.delta)
            check.judged = textOf(judged);
        return;
    }
    if (!sameMoment)
        check.inRowBefore = check.inRow;
    check.last = signal.value;
    check.judged = textOf(judged);
    check.at = when;
    check.watchedMs = state.watchedMs;
    check.why = '';
    if (holds) {
        check.verdict = 'holds';
        check.inRow = 0;
        return;
    }
    if (check.verdict !== 'fails')
        addEvent(state, null, `check ${nameOf(spec, check)}: ${sentence(spec, check)}`);
    check.verdict = 'fails';
    // Peers are found and caches filled only after the start: what never held yet has until the end of the start.
    if ((check.heldAt ?? when) >= when && state.at < plan.startTimeoutMs)
        return;
    check.inRow = check.inRowBefore + 1;
    check.failures++;
    const often = check.inRow >= spec.inRow || (spec.allowed !== undefined && check.failures > spec.allowed);
    if (often && !spec.dryRun) {
        const times = check.failures > 1 ? `, ${check.inRow} times in a row, ${check.failures} in all` : '';
        state.faults.failed ??= `Check ${nameOf(spec, check)} failed: ${sentence(spec, check)}${times}`;
    }
}
/** A counter that falls began again at zero, or was reset on purpose: what it shows now was added since. */
function growth(check, value, sameMoment) {
    const before = (0,decimal/* parseDecimal */.$Q)(check.last ?? '');
    const sum = (0,decimal/* parseDecimal */.$Q)(check.judged ?? '0') ?? value;
    if (before === undefined)
        return { digits: 0n, exponent: 0 };
    const fell = (0,decimal/* compareDecimals */.YL)(value, before) < 0;
    if (sameMoment && fell)
        return sum;
    const minus = { digits: -before.digits, exponent: before.exponent };
    return (0,decimal/* addDecimals */.Qr)(sum, fell ? value : (0,decimal/* addDecimals */.Qr)(value, minus));
}
function textOf(value) {
    return (0,decimal/* writeDecimal */.Bz)(value).slice(0, 200);
}
function meets(value, op, limit) {
    const order = (0,decimal/* compareDecimals */.YL)(value, limit);
    switch (op) {
        case '==':
            return order === 0;
        case '!=':
            return order !== 0;
        case '<':
            return order < 0;
        case '<=':
            return order <= 0;
        case '>':
            return order > 0;
        case '>=':
            return order >= 0;
    }
}
/**
 * What the checks still ask for before a pass, and what ends the watch. A failing value that is tolerated for now, and
 * data that is waited for, hold a pass back. So many readers as the quorum must have a value; where `missing` is `fail`,
 * too few end the watch.
 */
function judgeChecks(plan, state) {
    const found = {};
    for (const spec of plan.checks ?? []) {
        if (spec.dryRun)
            continue;
        const readers = state.checks.filter(({ check }) => check === spec.name);
        const failing = readers.find(({ verdict }) => verdict === 'fails');
        if (failing !== undefined)
            found.holdback ??= `check ${nameOf(spec, failing)} fails: ${sentence(spec, failing)}`;
        const silent = readers.filter((reader) => isMissing(plan, state, reader));
        const [first] = silent;
        const enough = readers.length - silent.length >= Math.min(plan.quorum, readers.length);
        if (spec.missing === 'pass' || enough || first === undefined)
            continue;
        const why = first.why === '' ? 'it became old' : first.why;
        found.holdback ??= `check ${nameOf(spec, first)} has no value: ${why}`;
        const patienceMs = silent.every(({ at }) => at !== null) ? 0 : plan.startTimeoutMs;
        if (spec.missing === 'fail' && state.watchedMs > patienceMs) {
            const within = (0,grammar/* writeDuration */.MP)(Math.max(patienceMs, (0,reduce_timing/* stallWindow */.l)(plan, state)));
            found.fault ??= `Check ${nameOf(spec, first)} has no value within ${within}: ${why}`;
        }
    }
    return found;
}
function isMissing(plan, state, check) {
    return check.at === null || state.watchedMs - check.watchedMs > (0,reduce_timing/* stallWindow */.l)(plan, state);
}
function checkReports(plan, state) {
    return state.checks.flatMap((check) => {
        const spec = plan.checks?.find(({ name }) => name === check.check);
        if (spec === undefined)
            return [];
        const missing = check.verdict === 'none' || isMissing(plan, state, check);
        const why = missing && check.why === '' ? 'it became old' : check.why;
        return {
            name: spec.name,
            node: check.node,
            subject: `${spec.kind} ${spec.subject}`,
            limit: limitOf(spec),
            ...(check.judged === null ? {} : { value: check.judged }),
            verdict: check.verdict === 'none' || missing ? 'missing' : check.verdict,
            failures: check.failures,
            dryRun: spec.dryRun,
            ...(why === '' ? {} : { why }),
        };
    });
}
function limitOf({ delta, op, limit }) {
    return `${delta ? 'grew ' : ''}${op} ${limit}`;
}
function nameOf({ name, on }, { node }) {
    return on.length === 1 ? name : `${name} on ${node}`;
}
function sentence(spec, { judged }) {
    return `${spec.kind} ${(0,grammar/* quote */.hD)(spec.subject)} ${spec.delta ? 'grew by' : 'is'} ${judged ?? 'nothing'}, must be ${spec.op} ${spec.limit}`;
}

;// CONCATENATED MODULE: ./packages/watch/lib/reduce/wording.js





const phaseWords = {
    starting: 'has not answered',
    answering: 'answers',
    silent: 'is silent',
    frozen: 'is frozen',
    down: 'is down',
    lost: 'is out of reach',
    rejecting: 'gives no value',
    misconfigured: 'cannot be read',
    reset: 'was reset',
    excluded: 'no longer counts',
};
/** `212 of 500 blocks` */
function soFar(plan, state) {
    return `${state.best ?? 0} of ${plan.target} ${(0,lib_counter/* unitOf */.uF)(plan.counter)}`;
}
/** `212 of 500 blocks (last value 1217)`: where to look in the logs of the nodes. */
function place(plan, state) {
    const last = ranked(state)[plan.quorum - 1]?.max;
    return last == null ? soFar(plan, state) : `${soFar(plan, state)} (last value ${last})`;
}
/** `2 of 3 nodes answer`, and what is the matter with the others. */
function nodesSay(plan, state) {
    const able = answering(state).length;
    const rest = state.nodes.filter(({ phase }) => phase !== 'answering');
    const noun = state.nodes.length === 1 ? 'node answers' : 'nodes answer';
    const quorum = plan.quorum < state.nodes.length ? ` (quorum ${plan.quorum})` : '';
    const troubles = rest.slice(0, 3).map(describeNode);
    if (rest.length > troubles.length)
        troubles.push(`${rest.length - troubles.length} more`);
    const counted = `${able} of ${state.nodes.length} ${noun}${quorum}`;
    return troubles.length === 0 ? counted : `${counted}; ${troubles.join('; ')}`;
}
function describeNode({ name, phase, why }) {
    return why === '' ? `${name} ${phaseWords[phase]}` : `${name} ${phaseWords[phase]}: ${why}`;
}
function passedText(plan, state) {
    const at = state.reachedAt ?? state.at;
    const rate = overallPace(state);
    const pace = rate === undefined ? '' : `, ${perMinute(rate)} a minute`;
    const node = ranked(state)[plan.quorum - 1];
    const span = node?.baseline == null ? '' : `, from ${node.baseline} to ${node.max}`;
    const agree = plan.sources.length === 1 ? '' : `; ${plan.quorum} of ${plan.sources.length} nodes had to get there`;
    const settled = plan.settleMs === undefined ? '' : `; it held for ${(0,grammar/* writeDuration */.MP)(state.settledMs)} more`;
    const checks = (plan.checks ?? []).filter(({ dryRun }) => !dryRun).length;
    const held = checks === 0 ? '' : checks === 1 ? '; 1 check holds' : `; ${checks} checks hold`;
    return `Passed: ${soFar(plan, state)} in ${(0,grammar/* writeDuration */.MP)(at)}${span}${pace}${agree}${settled}${held}`;
}
function stalledText(plan, state) {
    const expected = plan.expectedIntervalMs ?? state.pace.expectedMs;
    const usual = expected === null ? '' : `expected one about every ${inWords(expected)}, `;
    const best = ranked(state)[0];
    const ahead = best !== undefined && progressOf(best) > (state.best ?? 0n) ? `; ${best.name} alone is at ${progressOf(best)}` : '';
    return `Stalled at ${place(plan, state)}: no new one for ${(0,grammar/* writeDuration */.MP)(state.quietMs)} (${usual}allowed ${(0,grammar/* writeDuration */.MP)((0,reduce_timing/* stallWindow */.l)(plan, state))}) while ${nodesSay(plan, state)}${ahead}`;
}
/** The quorum is too far behind the best node. */
function lagText(plan, state) {
    const order = ranked(state);
    const [best] = order;
    const behind = order[plan.quorum - 1];
    if (best === undefined || behind === undefined)
        return 'the nodes are too far apart';
    const lag = progressOf(best) - progressOf(behind);
    return `${behind.name} is ${lag} ${(0,lib_counter/* unitOf */.uF)(plan.counter)} behind ${best.name}, max-lag ${plan.maxLag ?? 0}, at ${soFar(plan, state)}`;
}
function startText(plan, state) {
    const have = state.nodes.filter(({ baseline }) => baseline !== null).length;
    const counted = have === 0 ? 'no node gave a value' : `only ${have} of ${state.nodes.length} nodes gave a value`;
    const troubles = state.nodes
        .filter(({ baseline }) => baseline === null)
        .slice(0, 3)
        .map(describeNode);
    return `The testnet did not come up: ${counted} within ${(0,grammar/* writeDuration */.MP)(Math.min(plan.startTimeoutMs, plan.timeBudgetMs))} (${plan.quorum} needed); ${troubles.join('; ')}`;
}
const silenceWords = {
    failed: 'The testnet broke down',
    stalled: 'Stalled',
    inconclusive: 'Cannot tell: the testnet could not be seen',
};
function blindText(plan, state, meaning) {
    return `${silenceWords[meaning]} at ${place(plan, state)}: for ${(0,grammar/* writeDuration */.MP)(state.blindMs)} ${nodesSay(plan, state)}`;
}
/** Over the watched time since the first value, in steps per millisecond. */
function overallPace(state) {
    if (state.best === null || state.quorumAt === null)
        return undefined;
    const ms = (state.reachedAt ?? state.at) - state.quorumAt;
    const [first] = state.series;
    const steps = Number(state.best - (first?.[1] ?? 0n));
    return ms > 0 && steps > 0 ? steps / ms : undefined;
}
/** Short times with a digit, long ones as durations. */
function inWords(ms) {
    return ms < 10_000 ? `${(ms / 1000).toFixed(1)}s` : (0,grammar/* writeDuration */.MP)(ms);
}

;// CONCATENATED MODULE: ./packages/watch/lib/reduce/holdback.js




/** What else is missing for a pass, now that the target is reached; undefined when nothing is. */
function holdback(plan, state) {
    const checks = judgeChecks(plan, state);
    if (checks.holdback !== undefined)
        return checks.holdback;
    if (state.lagging)
        return lagText(plan, state);
    if (plan.equalProgress !== undefined) {
        const paired = state.nodes.filter((node) => state_counts(node) &&
            node.companion !== null &&
            node.kept + node.companion.upTo - (node.baseline ?? 0n) >= plan.target).length;
        if (paired < plan.quorum) {
            return `${plan.equalProgress} was seen to have moved alike on ${paired} nodes, ${plan.quorum} needed`;
        }
    }
    const left = (plan.settleMs ?? 0) - state.settledMs;
    return left > 0 ? `it has yet to hold for ${(0,grammar/* writeDuration */.MP)(left)}` : undefined;
}
/** The budget is over. */
function timedOutText(plan, state) {
    const why = state.reachedAt === null ? undefined : holdback(plan, state);
    const but = why === undefined ? '' : ` are there, but ${why}; not settled`;
    return `Timed out: ${soFar(plan, state)}${but} within ${(0,grammar/* writeDuration */.MP)(plan.timeBudgetMs)}; ${nodesSay(plan, state)}`;
}

;// CONCATENATED MODULE: ./packages/watch/lib/reduce/report.js










const seconds = (ms) => Math.round(ms) / 1000;
/** What the watch knows now, for people who follow it. */
function progressNow(plan, state) {
    const sessions = state.best ?? 0n;
    const pace = recentPace(state);
    const able = answering(state).length;
    const left = plan.target > sessions ? plan.target - sessions : 0n;
    const etaMs = pace === undefined ? undefined : Number(left) / pace;
    const waiting = state.reachedAt === null || state.end !== null ? undefined : holdback(plan, state);
    const percent = plan.target > 0n ? (sessions * 100n) / plan.target : 0n;
    const parts = [
        `${bar(sessions, plan.target, 12)} ${sessions} of ${plan.target} ${(0,lib_counter/* unitOf */.uF)(plan.counter)} (${percent > 100n ? 100n : percent} %)`,
        ...(waiting === undefined || left > 0n ? [] : [waiting]),
        ...(pace === undefined ? [] : [`${perMinute(pace)} a minute`]),
        ...(etaMs === undefined || left === 0n ? [] : [`about ${(0,grammar/* writeDuration */.MP)(Math.min(etaMs, 1e12))} to go`]),
        ...(pace === undefined && state.quietMs > 0 ? [`nothing new for ${inWords(state.quietMs)}`] : []),
        ...(state.nodes.length > 1 || able === 0 ? [`${able} of ${state.nodes.length} nodes answer`] : []),
    ];
    return {
        sessions,
        target: plan.target,
        seconds: seconds(state.at),
        ...(pace === undefined ? {} : { ratePerMinute: pace * 60_000 }),
        ...(etaMs === undefined ? {} : { etaSeconds: seconds(etaMs) }),
        answering: able,
        nodes: state.nodes.length,
        line: `${(0,grammar/* writeDuration */.MP)(state.at)}: ${parts.join(', ')}`,
    };
}
/** The result of a watch that has ended. @throws Error when it has not */
function report_report(plan, state) {
    if (state.end === null)
        throw new Error('the watch has not ended');
    const sessions = state.best ?? 0n;
    const node = ranked(state)[plan.quorum - 1];
    const overall = overallPace(state);
    const recent = recentPace(state);
    const passed = state.end.verdict === 'passed';
    const held = state.reachedAt === null || passed ? undefined : holdback(plan, state);
    const expected = plan.expectedIntervalMs ?? state.pace.expectedMs;
    return {
        verdict: state.end.verdict,
        reason: state.end.reason,
        sessions,
        target: plan.target,
        unit: (0,lib_counter/* unitOf */.uF)(plan.counter),
        ...(node?.baseline == null ? {} : { baseline: node.baseline }),
        ...(node?.max == null ? {} : { last: node.max }),
        ...(overall === undefined ? {} : { ratePerMinute: overall * 60_000 }),
        ...(recent === undefined || passed ? {} : { etaSeconds: seconds(Number(plan.target - sessions) / recent) }),
        ...(expected === null ? {} : { expectedIntervalMs: expected }),
        stallAfterMs: (0,reduce_timing/* stallWindow */.l)(plan, state),
        timeBudgetMs: plan.timeBudgetMs,
        quorum: plan.quorum,
        nodes: nodeReports(plan, state),
        ...(state.commonHeight === null ? {} : { commonHeight: state.commonHeight }),
        samples: points(state),
        spread: state.spread.map(([at, first, worst]) => ({ seconds: seconds(at), best: first, worst })),
        marks: state.marks.map(({ at, kind, node: name }) => ({
            seconds: seconds(at),
            kind,
            ...(name === null ? {} : { node: name }),
        })),
        checks: checkReports(plan, state),
        ...(held === undefined ? {} : { holdback: held }),
        events: state.events.map(({ at, node: name, text }) => ({
            seconds: seconds(at),
            ...(name === null ? {} : { node: name }),
            text,
        })),
        eventsDropped: state.eventCount - state.events.length,
        blindSeconds: seconds(state.quorumAt === null ? state.end.at : Math.max(state.longestGapMs, state.end.at - state.confirmedAt)),
        quietSeconds: seconds(state.quietMs),
        seconds: seconds(state.end.at),
    };
}
function nodeReports(plan, state) {
    const [best] = ranked(state);
    return state.nodes.map((node) => {
        const source = plan.sources.find(({ name }) => name === node.name);
        const progress = progressOf(node);
        return {
            name: node.name,
            url: source === undefined ? '' : (0,redact/* redactUrl */.B)(source.url),
            ...(source?.alias === undefined ? {} : { alias: source.alias }),
            phase: node.phase,
            counts: state_counts(node),
            ...(node.why === '' ? {} : { why: node.why }),
            progress,
            ...(node.baseline === null ? {} : { baseline: node.baseline }),
            ...(node.last === null ? {} : { last: node.last }),
            ...(best === undefined || node.baseline === null ? {} : { lag: positive(progressOf(best) - progress) }),
            ...(node.hash === null ? {} : { hash: node.hash }),
            reconnects: Math.max(0, node.connections - 1),
            resubscriptions: node.resubscriptions,
            reorgs: node.reorgs,
            restarts: node.restarts,
            malformed: node.malformed,
            ...(node.lifeAt === null ? {} : { lastSeenSeconds: seconds(node.lifeAt) }),
        };
    });
}
function positive(value) {
    return value > 0n ? value : 0n;
}
/** The series and the end of the watch, so that a plateau shows. */
function points(state) {
    const series = state.series.map(([at, sessions]) => ({ seconds: seconds(at), sessions }));
    const last = series.at(-1);
    const end = { seconds: seconds(state.end?.at ?? state.at), sessions: state.best ?? 0n };
    return last === undefined || last.seconds >= end.seconds ? series : [...series, end];
}

;// CONCATENATED MODULE: ./packages/watch/lib/progress-voice.js

const everyMs = 5_000;
/** A stalled network has nothing new to say. */
const silentEveryMs = 60_000;
const eventsPerMinute = 60;
/**
 * Tells people how it goes, often enough to follow and rarely enough to read.
 * @param eventCount how many events were told before, by the watch that this one resumes
 */
function progressVoice(plan, options, eventCount = 0) {
    let told;
    let events = eventCount;
    let minute = { index: 0, printed: 0 };
    /** A node that flaps must not flood the log; the report keeps the last 200 either way. */
    const sayEvents = (state) => {
        const fresh = state.events.slice(state.events.length - Math.min(state.events.length, state.eventCount - events));
        events = state.eventCount;
        const index = Math.floor(state.at / 60_000);
        if (index !== minute.index)
            minute = { index, printed: 0 };
        for (const { node, text } of fresh) {
            // The end itself is the verdict, which the caller tells.
            if (node === null && text === state.end?.reason)
                continue;
            minute.printed++;
            if (minute.printed <= eventsPerMinute)
                options.log.info(node === null ? text : `${node}: ${text}`);
            else if (minute.printed === eventsPerMinute + 1)
                options.log.info('More events this minute are not printed.');
        }
    };
    const isTime = ({ at, end }, best) => {
        if (told === undefined)
            return true;
        const moved = best - told.best;
        if (end !== null)
            return moved !== 0n;
        const since = at - told.at;
        const leap = moved * 10n >= plan.target && since >= 1000;
        return leap || since >= (moved > 0n ? everyMs : silentEveryMs);
    };
    return {
        say(state) {
            if (state.eventCount !== events)
                sayEvents(state);
            const { best } = state;
            if (best === null || !isTime(state, best))
                return;
            told = { at: state.at, best };
            const progress = progressNow(plan, state);
            if (options.onProgress === undefined)
                options.log.info(progress.line);
            else
                options.onProgress(progress);
        },
    };
}

;// CONCATENATED MODULE: ./packages/watch/lib/reduce/begin.js

/** Nothing is known yet. */
function begin(plan) {
    return {
        at: 0,
        nodes: plan.sources.map(({ name }) => beginNode(name)),
        checks: beginChecks(plan.checks ?? []),
        best: null,
        quorumAt: null,
        confirmedAt: 0,
        quietMs: 0,
        watchedMs: 0,
        settledMs: 0,
        lagging: false,
        lagMs: 0,
        blindMs: 0,
        longestGapMs: 0,
        pace: { intervals: [], skipNext: true, expectedMs: null, longestMs: 0, bestPerMs: 0, hopelessSince: null },
        commonHeight: null,
        series: [],
        seriesGapMs: 0,
        spread: [],
        spreadGapMs: 0,
        marks: [],
        events: [],
        eventCount: 0,
        reachedAt: null,
        passedAt: null,
        faults: {},
        end: null,
    };
}
function beginNode(name) {
    return {
        name,
        phase: 'starting',
        why: 'no answer yet',
        kept: 0n,
        baseline: null,
        baselineAt: 0,
        max: null,
        top: null,
        last: null,
        before: null,
        seenAt: null,
        runAt: null,
        lastEvent: null,
        newConnection: true,
        connectedAt: null,
        troubleAt: null,
        lifeAt: null,
        companion: null,
        chainId: null,
        genesis: null,
        connections: 0,
        resubscriptions: 0,
        reorgs: 0,
        restarts: 0,
        malformed: 0,
        malformedInRow: 0,
        refusals: 0,
        hash: null,
    };
}

;// CONCATENATED MODULE: ./packages/watch/lib/reduce/count.js






/**
 * An answer confirms that the node was there all the time since its last one. The time for which a quorum is so confirmed
 * is watched time, the only time in which a stall can be seen. The deadline is held before the new values are looked at.
 */
function count_confirm(plan, state) {
    if (state.quorumAt === null || state.passedAt !== null)
        return;
    const confirmed = quorumLife(plan, state);
    if (confirmed === undefined || confirmed <= state.confirmedAt)
        return;
    const from = state.confirmedAt;
    const gap = confirmed - from;
    state.confirmedAt = confirmed;
    state.longestGapMs = Math.max(state.longestGapMs, gap);
    if (gap > (0,reduce_timing/* timingOf */.I)(plan).freshMs) {
        state.pace.skipNext = true;
        if (plan.maxBlindMs !== undefined && gap > plan.maxBlindMs) {
            state.faults.inconclusive ??= `Cannot tell: nobody saw the testnet for ${(0,grammar/* writeDuration */.MP)(gap)}, ${(0,grammar/* writeDuration */.MP)(plan.maxBlindMs)} are allowed`;
        }
        return;
    }
    state.quietMs += gap;
    state.watchedMs += gap;
    if (state.reachedAt !== null)
        state.settledMs += Math.max(0, confirmed - Math.max(from, state.reachedAt));
    state.lagMs = state.lagging ? state.lagMs + gap : 0;
    const window = (0,reduce_timing/* stallWindow */.l)(plan, state);
    if (state.quietMs > window)
        state.faults.stalled ??= stalledText(plan, state);
    if (state.lagMs > window)
        state.faults.failed ??= lagText(plan, state);
}
/** When the quorum-th latest of the answering nodes answered. */
function quorumLife(plan, state) {
    const [only] = state.nodes;
    if (state.nodes.length === 1)
        return only?.phase === 'answering' ? (only.lifeAt ?? undefined) : undefined;
    return answering(state)
        .map(({ lifeAt }) => lifeAt ?? 0)
        .toSorted((a, b) => b - a)[plan.quorum - 1];
}
/**
 * The progress that counts is the quorum-th best. A node that was taken out takes its progress with it, even one that had
 * just completed the quorum.
 */
function countProgress(plan, state) {
    const order = ranked(state);
    const node = order[plan.quorum - 1];
    if (node === undefined) {
        // Too few are left that ever gave a value: nobody has reached anything.
        state.reachedAt = null;
        state.passedAt = null;
        return;
    }
    const progress = progressOf(node);
    if (state.best === null) {
        state.quorumAt = state.at;
        state.confirmedAt = state.at;
        state.best = progress;
        addPoint(state, progress);
    }
    else if (progress > state.best) {
        learn(state, progress - state.best);
        state.best = progress;
        state.quietMs = 0;
        addPoint(state, progress);
    }
    else if (progress < state.best) {
        state.best = progress;
        state.pace.skipNext = true;
    }
    const [first] = order;
    const last = order.at(-1);
    if (first !== undefined && last !== undefined && state.nodes.length > 1) {
        const ahead = progressOf(first);
        addSpread(state, ahead, progressOf(last));
        state.lagging = plan.maxLag !== undefined && ahead - progress > plan.maxLag;
    }
    if (progress < plan.target) {
        state.reachedAt = null;
        state.passedAt = null;
        state.settledMs = 0;
        return;
    }
    state.reachedAt ??= state.at;
    if (holdback(plan, state) === undefined)
        state.passedAt ??= state.at;
    else
        state.passedAt = null;
}

;// CONCATENATED MODULE: ./packages/watch/lib/reduce/judge.js






/** The contract's order for several verdicts in one tick. A person's cancellation is nobody's fault and comes first. */
const precedence = [
    'cancelled',
    'diverged',
    'reset',
    'failed',
    'stalled',
    'inconclusive',
    'timed-out',
];
/** Decides at the end of a step, when everything of it is known. */
function judge(plan, state) {
    findFaults(plan, state);
    const fault = precedence.find((candidate) => state.faults[candidate] !== undefined);
    if (fault !== undefined)
        return finish(plan, state, fault, state.faults[fault] ?? fault);
    if (state.passedAt !== null)
        finish(plan, state, 'passed', passedText(plan, state));
}
function findFaults(plan, state) {
    const { faults } = state;
    const able = state.nodes.filter(mayChange);
    if (able.length < plan.quorum) {
        const culprits = state.nodes.filter((node) => !able.includes(node));
        const [first] = culprits.filter(({ phase }) => phase === 'reset').concat(culprits);
        if (first !== undefined) {
            const verdict = first.phase === 'reset' ? 'reset' : 'failed';
            faults[verdict] ??=
                `${describeNode(first)}; ${able.length} of ${state.nodes.length} nodes are left, ${plan.quorum} needed, at ${soFar(plan, state)}`;
        }
    }
    if (state.passedAt !== null)
        return judgeRate(plan, state);
    const meaning = meaningOfSilence(plan, able);
    if (state.quorumAt === null) {
        const late = state.at >= Math.min(plan.startTimeoutMs, plan.timeBudgetMs);
        if (late)
            faults[meaning === 'inconclusive' ? meaning : 'failed'] ??= startText(plan, state);
        return;
    }
    const { fault } = judgeChecks(plan, state);
    if (fault !== undefined)
        faults.failed ??= fault;
    if (state.blindMs > (0,reduce_timing/* stallWindow */.l)(plan, state))
        faults[meaning] ??= blindText(plan, state, meaning);
    judgeTime(plan, state);
}
/** The last proof's pace is the measure. A pace that could not be measured is none. */
function judgeRate(plan, state) {
    const { minRateRatio, provenRatePerMinute: proven } = plan;
    if (minRateRatio === undefined || proven === undefined)
        return;
    const pace = overallPace(state);
    if (pace === undefined) {
        state.faults.inconclusive ??= `Cannot tell: ${soFar(plan, state)} came in one moment, so that there is no pace to compare with the last proof's`;
        return;
    }
    const ratio = (pace * 60_000) / proven;
    if (ratio >= minRateRatio)
        return;
    state.faults.failed ??= `Too slow: ${soFar(plan, state)} at ${perMinute(pace)} a minute, ${ratio.toFixed(2)} of the last proof's ${perMinute(proven / 60_000)}, at least ${minRateRatio} are needed`;
}
/** Whether the rest of the budget can still be enough. */
function judgeTime(plan, state) {
    const leftMs = plan.timeBudgetMs - state.at;
    if (state.reachedAt !== null) {
        const settleMs = (plan.settleMs ?? 0) - state.settledMs;
        if (leftMs <= 0 || settleMs <= leftMs)
            return;
        state.faults['timed-out'] ??=
            `Timed out early: ${soFar(plan, state)} after ${(0,grammar/* writeDuration */.MP)(state.at)}; it has yet to hold for ${(0,grammar/* writeDuration */.MP)(settleMs)}, and ${(0,grammar/* writeDuration */.MP)(leftMs)} are left`;
        return;
    }
    const hopeless = updateHopeless(plan, state, leftMs);
    if (hopeless === undefined)
        return;
    const rest = plan.target - (state.best ?? 0n);
    const need = (0,grammar/* writeDuration */.MP)(Math.min(Number(rest) / state.pace.bestPerMs, 1e12));
    state.faults['timed-out'] ??=
        `Timed out early: ${soFar(plan, state)} after ${(0,grammar/* writeDuration */.MP)(state.at)}; ${hopeless} the remaining ${rest} need ${need}, and ${(0,grammar/* writeDuration */.MP)(leftMs)} are left`;
}
/**
 * What it means that no quorum answers. A node that refuses or rejects is known to be broken, a frozen one to stand
 * still; of a silent or lost one nothing is known.
 */
function meaningOfSilence(plan, able) {
    const left = (...known) => able.filter(({ phase }) => !known.includes(phase)).length;
    if (left('down', 'rejecting') < plan.quorum)
        return 'failed';
    return left('down', 'rejecting', 'frozen') < plan.quorum ? 'stalled' : 'inconclusive';
}
const endMarks = { stalled: 'stall' };
function finish(plan, state, verdict, reason) {
    // The last line of defence for the first rule: whatever happened above, no pass without values from a quorum.
    const there = state.nodes.filter((node) => state_counts(node) && progressOf(node) >= plan.target).length;
    const hollow = verdict === 'passed' && there < plan.quorum;
    state.end = hollow
        ? { verdict: 'inconclusive', reason: 'Cannot tell: no quorum has the values that a pass needs', at: state.at }
        : { verdict, reason: cut(reason), at: state.at };
    const mark = endMarks[verdict];
    if (mark !== undefined)
        addMark(state, mark, null);
    addEvent(state, null, state.end.reason);
    state.faults = {};
}

;// CONCATENATED MODULE: ./packages/watch/lib/reduce/step.js










/**
 * The reducer: what is known, what was reported since and the time give what is known now. Pure; the given state is not
 * changed. Once `end` is set, nothing changes any more. Samples of one moment have no order among them, and one that is
 * delivered again, at once or later, changes nothing.
 * @param at milliseconds since the start of the watch
 */
function step(plan, before, signals, at) {
    if (before.end !== null)
        return before;
    const state = draft(before);
    const moments = new Map();
    for (const signal of signals.length > 1 ? signals.toSorted((a, b) => a.at - b.at) : signals) {
        advance(plan, state, Math.min(signal.at, at), moments);
        apply(plan, state, signal, moments);
    }
    // Before time goes on, so that a target reached in time is seen as reached.
    step_close(plan, state, moments);
    advance(plan, state, at, moments);
    judge(plan, state);
    return state;
}
/** What a step may change is copied; lists are replaced rather than changed. */
function draft(state) {
    return {
        ...state,
        nodes: state.nodes.map((node) => ({ ...node })),
        checks: state.checks.map((check) => ({ ...check })),
        pace: { ...state.pace },
        faults: {},
    };
}
/** The present moment is complete: its values are taken in, and what they amount to is looked at. */
function step_close(plan, state, moments) {
    for (const node of moments.size === 0 ? [] : state.nodes) {
        const moment = moments.get(node.name);
        if (moment !== undefined && mayChange(node))
            foldMoment(plan, state, node, moment);
    }
    moments.clear();
    count_confirm(plan, state);
    countProgress(plan, state);
}
/** Lets time pass: answers age, and what depends on time alone falls due. A signal from before counts as from now. */
function advance(plan, state, to, moments) {
    const passed = to - state.at;
    if (passed > 0) {
        step_close(plan, state, moments);
        state.at = to;
    }
    if (state.passedAt !== null)
        return;
    if (passed > 0)
        age(plan, state, passed);
    if (to >= plan.timeBudgetMs && state.quorumAt !== null)
        state.faults['timed-out'] ??= timedOutText(plan, state);
}
function age(plan, state, passed) {
    const { at } = state;
    const { freshMs } = (0,reduce_timing/* timingOf */.I)(plan);
    for (const node of state.nodes) {
        if (node.phase !== 'answering' || at - (node.lifeAt ?? 0) <= freshMs)
            continue;
        node.phase = 'silent';
        node.why = `no answer for ${(0,grammar/* writeDuration */.MP)(at - (node.lifeAt ?? 0))}`;
        addEvent(state, node.name, node.why);
    }
    if (state.quorumAt === null)
        return;
    const blind = answering(state).length < plan.quorum;
    if (blind && state.blindMs === 0)
        addMark(state, 'blind', null);
    // One long gap between two ticks is our own pause (a suspended machine), not that long a silence of the network.
    state.blindMs = blind ? state.blindMs + Math.min(passed, freshMs) : 0;
}
function apply(plan, state, signal, moments) {
    if (signal.kind === 'cancel') {
        state.faults.cancelled ??= `Cancelled at ${soFar(plan, state)}: ${signal.why}`;
        return;
    }
    if (signal.kind === 'hashes')
        return observeHashes(state, signal);
    if (signal.kind === 'check')
        return observeCheck(plan, state, signal);
    const node = state.nodes.find(({ name }) => name === signal.node);
    if (node !== undefined && mayChange(node))
        applyTo(plan, state, node, signal, moments);
}
function applyTo(plan, state, node, signal, moments) {
    switch (signal.kind) {
        case 'connected':
            return observeConnect(plan, state, node, signal.identity);
        case 'identity':
            return observeIdentity(state, node, signal.identity);
        case 'sample':
            return observeSample(plan, state, node, signal, moments);
        case 'alive':
            return observeLife(state, node);
        case 'malformed':
            return observeMalformed(plan, state, node, signal.why);
        case 'lost': {
            const why = cut(signal.why);
            if (node.phase !== signal.phase || node.why !== why) {
                addEvent(state, node.name, describeNode({ ...node, phase: signal.phase, why }).slice(node.name.length + 1));
            }
            node.phase = signal.phase;
            node.why = why;
            node.troubleAt = state.at;
            return signal.phase === 'rejecting' ? observeRefusal(plan, state, node) : undefined;
        }
        case 'resubscribed':
            node.resubscriptions++;
            return addEvent(state, node.name, 'the subscription went quiet while the counter moved: subscribed again');
        case 'note':
            return addEvent(state, node.name, signal.text);
    }
}
function observeLife(state, node) {
    if (node.baseline === null)
        return;
    if (node.phase !== 'answering')
        addEvent(state, node.name, 'answers again');
    node.phase = 'answering';
    node.why = '';
    node.lifeAt = state.at;
}

;// CONCATENATED MODULE: ./packages/watch/lib/reduce/checkpoint.js
/** Raised whenever the state changes its shape: an older checkpoint is then refused rather than guessed at. */
const schema = 1;
/** Larger texts are not looked at: a state with 64 nodes and 64 checks stays below it. */
const largestCheckpoint = (/* unused pure expression or super */ null && (1024 * 1024));
/**
 * The state as JSON, counters as decimal strings (JSON numbers lose integers above 2^53). It carries what it is about and
 * what was demanded, so that it cannot prove anything else. Its times count from the start of the watch on a monotonic
 * clock, which does not survive the process; `saved` is the wall clock's reading of the same moment as `state.at`, the
 * only bridge to the process that goes on.
 */
function serialize(plan, state, { subject, now }) {
    const whole = { schema, subject, saved: now.toISOString(), demands: demandsOf(plan), state: reopened(state) };
    return JSON.stringify(whole, (_key, value) => (typeof value === 'bigint' ? value.toString() : value));
}
/** Whether a watch can go on after this: it has not ended, or only because its time or its runner's was over. */
function isResumable({ end }) {
    return end === null || end.verdict === 'cancelled' || end.verdict === 'timed-out';
}
function reopened(state) {
    return isResumable(state) ? { ...state, passedAt: null, end: null } : state;
}
/** Everything that a plan demands. Not what may differ from one job to the next: addresses, time budget, how often it looks. */
function demandsOf(plan) {
    return {
        sources: plan.sources.map(({ name }) => name),
        counter: JSON.parse(JSON.stringify(plan.counter)),
        target: String(plan.target),
        from: plan.from,
        quorum: plan.quorum,
        stallAfterMs: plan.stallAfterMs ?? null,
        expectedIntervalMs: plan.expectedIntervalMs ?? null,
        startTimeoutMs: plan.startTimeoutMs,
        settleMs: plan.settleMs ?? null,
        maxLag: plan.maxLag === undefined ? null : String(plan.maxLag),
        onReset: plan.onReset ?? null,
        maxRestarts: plan.maxRestarts ?? null,
        checks: (plan.checks ?? []).map(({ on, allowed, ...check }) => ({
            ...check,
            on: [...on],
            allowed: allowed ?? null,
        })),
        equalProgress: plan.equalProgress ?? null,
        minRateRatio: plan.minRateRatio ?? null,
        maxBlindMs: plan.maxBlindMs ?? null,
        maxStep: plan.maxStep === undefined ? null : String(plan.maxStep),
        consecutiveErrors: plan.consecutiveErrors ?? null,
        failureLimit: plan.failureLimit ?? null,
        maxReconnects: plan.maxReconnects ?? null,
    };
}

// EXTERNAL MODULE: ./packages/watch/lib/source-spec.js
var source_spec = __webpack_require__(674);
// EXTERNAL MODULE: ./packages/watch/lib/sources/command.js
var command = __webpack_require__(4161);
// EXTERNAL MODULE: ./packages/watch/lib/chains/rpc.js
var chains_rpc = __webpack_require__(6367);
// EXTERNAL MODULE: ./packages/watch/lib/chains/values.js
var values = __webpack_require__(7348);
;// CONCATENATED MODULE: ./packages/watch/lib/chains/cometbft.js


/** Blocks of a CometBFT (Tendermint) node. Its blocks are final when they are made, and its numbers are decimal texts. */
function cometbftBlocks() {
    const height = async (call) => {
        const { sync } = await cometbft_status(call);
        return readHeight(sync['latest_block_height']);
    };
    let known;
    return {
        async identify(call) {
            const { chainId, sync } = await cometbft_status(call);
            if (known !== undefined && known !== chainId) {
                throw new chains_rpc/* Refused */.Lw(`it is another chain now: ${chainId}, before ${known}`);
            }
            known = chainId;
            // A network is often made anew under its old name: only its first block tells.
            if (sync['earliest_block_height'] !== '1')
                return undefined;
            return { chainId, genesis: blockId(sync['earliest_block_hash']) };
        },
        async unready(call) {
            const { sync } = await cometbft_status(call);
            return sync['catching_up'] === true ? 'it is still catching up (status)' : undefined;
        },
        read: async (call) => ({ value: await height(call) }),
        settled: height,
        async hashAt(call, at) {
            const reply = (0,chains_rpc/* fields */.OA)(await call('commit', { height: String(at) }).catch(chains_rpc/* whenRefused */.RN));
            const commit = (0,chains_rpc/* fields */.OA)((0,chains_rpc/* fields */.OA)(reply?.['signed_header'])?.['commit']);
            const id = (0,chains_rpc/* fields */.OA)(commit?.['block_id']);
            return id === undefined ? undefined : blockId(id['hash']);
        },
        subscription: {
            method: 'subscribe',
            // Not NewBlock: its events carry the whole block.
            params: { query: "tm.event='NewBlockHeader'" },
            unsubscribe: () => ({ method: 'unsubscribe', params: { query: "tm.event='NewBlockHeader'" } }),
            take(result) {
                const value = (0,chains_rpc/* fields */.OA)((0,chains_rpc/* fields */.OA)((0,chains_rpc/* fields */.OA)(result)?.['data'])?.['value']);
                const header = (0,chains_rpc/* fields */.OA)(value?.['header'] ?? (0,chains_rpc/* fields */.OA)(value?.['block'])?.['header']);
                if (header === undefined)
                    return undefined;
                return { value: readHeight(header['height']) };
            },
        },
    };
}
async function cometbft_status(call) {
    const reply = (0,chains_rpc/* fields */.OA)(await call('status', {}));
    const sync = (0,chains_rpc/* fields */.OA)(reply?.['sync_info']);
    const network = (0,chains_rpc/* fields */.OA)(reply?.['node_info'])?.['network'];
    if (sync === undefined || typeof network !== 'string')
        throw new chains_rpc/* Refused */.Lw('its status is none of CometBFT');
    return { chainId: network.slice(0, 64), sync };
}
function readHeight(value) {
    if (typeof value !== 'string')
        throw new values/* ValueError */.Qp('a block without a height');
    return (0,values/* readDecimal */.e4)(value);
}
/** Its hashes are upper case and without `0x`. @throws ValueError */
function blockId(value) {
    return (0,values/* readHash */.Pp)(typeof value === 'string' ? `0x${value}` : value);
}

// EXTERNAL MODULE: ./packages/watch/lib/chains/ethereum.js
var ethereum = __webpack_require__(3763);
// EXTERNAL MODULE: ./packages/watch/lib/chains/ethereum-logs.js
var ethereum_logs = __webpack_require__(6487);
// EXTERNAL MODULE: ./packages/watch/lib/chains/scale.js
var scale = __webpack_require__(2718);
// EXTERNAL MODULE: ./packages/watch/lib/chains/storage-item.js + 1 modules
var storage_item = __webpack_require__(3514);
;// CONCATENATED MODULE: ./packages/watch/lib/chains/substrate.js




/** The height of the finalized, or of the best block. */
function substrateBlocks(head) {
    return {
        ...substrate,
        settled: (call) => finalizedHeight(call),
        async read(call) {
            if (head === 'finalized')
                return { value: await finalizedHeight(call) };
            return { value: readNumber(await call('chain_getHeader', [])) };
        },
        subscription: headers(head, (result) => ({ value: readNumber(result) })),
    };
}
/** Session.CurrentIndex, which rises by one when a session ends. */
function substrateSessions(head, companion) {
    return substrateStorage({ item: storage_item/* currentIndex */._z, type: 'u32' }, head, companion);
}
/**
 * Any storage value. At the finalized head it is read anew for every finalized block: a change that a fork takes back
 * was never there. At the best head the node itself tells changes (`state_subscribeStorage`).
 * @param companion a second value, always read at the same block
 */
function substrateStorage(read, head, companion) {
    const ownKey = read.item.key;
    return {
        ...substrate,
        settled: (call) => finalizedHeight(call),
        async read(call) {
            const block = (0,values/* readHash */.Pp)(await call(head === 'finalized' ? 'chain_getFinalizedHead' : 'chain_getBlockHash', []));
            const value = await readStorage(call, read, block);
            return companion === undefined ? { value } : { value, companion: await readStorage(call, companion, block) };
        },
        subscription: head === 'finalized' || companion !== undefined
            ? headers(head, () => 'ask')
            : {
                method: 'state_subscribeStorage',
                params: [[ownKey]],
                unsubscribe: (id) => ({ method: 'state_unsubscribeStorage', params: [id] }),
                take: (result) => takeChange(result, read),
            },
    };
}
const substrate = {
    identify,
    unready,
    async hashAt(call, height) {
        const hash = await call('chain_getBlockHash', [asNumber(height)]);
        return hash === null ? undefined : (0,values/* readHash */.Pp)(hash);
    },
};
function headers(head, take) {
    const name = head === 'finalized' ? 'FinalizedHeads' : 'NewHeads';
    return {
        method: `chain_subscribe${name}`,
        params: [],
        unsubscribe: (id) => ({ method: `chain_unsubscribe${name}`, params: [id] }),
        take,
    };
}
/** Who the chain is: its name and the hash of its first block. A new runtime version is the same chain. */
async function identify(call) {
    const genesis = await call('chain_getBlockHash', [0]);
    const name = await call('system_chain', []);
    return { chainId: typeof name === 'string' ? name.slice(0, 64) : '', genesis: (0,values/* readHash */.Pp)(genesis) };
}
async function unready(call) {
    const health = (0,chains_rpc/* fields */.OA)(await call('system_health', []).catch(chains_rpc/* whenRefused */.RN));
    return health?.['isSyncing'] === true ? 'it is still catching up (system_health)' : undefined;
}
async function finalizedHeight(call) {
    const hash = (0,values/* readHash */.Pp)(await call('chain_getFinalizedHead', []));
    return readNumber(await call('chain_getHeader', [hash]));
}
/** @throws ValueError */
function readNumber(header) {
    const block = (0,chains_rpc/* fields */.OA)(header);
    if (block === undefined)
        throw new values/* ValueError */.Qp('an answer without a block');
    return (0,values/* readQuantity */.ae)(block['number']);
}
async function readStorage(call, read, block) {
    const raw = await call('state_getStorage', [read.item.key, block]);
    if (raw !== null)
        return decodeStorage(raw, read);
    if (read.unsetIsZero === true)
        return 0n;
    if (read.item.key === storage_item/* currentIndex */._z.key && (await call('state_getStorage', [storage_item/* sessionValidators */.Gu.key, block])) !== null) {
        return 0n;
    }
    throw new values/* ValueError */.Qp(unsetText(read));
}
/** @throws ValueError */
function decodeStorage(raw, { type }) {
    if (typeof raw !== 'string')
        throw new values/* ValueError */.Qp('a storage value that is no text');
    return type === 'by-length' ? (0,scale/* decodeByLength */.YC)(raw) : (0,scale/* decodeScale */.Z3)(raw, type);
}
function unsetText({ item }) {
    return `${item.text} is not set on this chain; if the runtime's default is 0, add unset=0 to decode`;
}
/** `{block, changes: [[key, value or null]]}`; later events name only what changed. */
function takeChange(result, read) {
    const changes = (0,chains_rpc/* fields */.OA)(result)?.['changes'];
    if (!Array.isArray(changes))
        throw new values/* ValueError */.Qp('a storage event without changes');
    const own = changes.find((change) => Array.isArray(change) && change[0] === read.item.key);
    if (own === undefined)
        return undefined;
    return own[1] === null || own[1] === undefined ? 'ask' : { value: decodeStorage(own[1], read) };
}
function asNumber(height) {
    if (height > BigInt(Number.MAX_SAFE_INTEGER))
        throw new chains_rpc/* Refused */.Lw(`no chain has a block ${height}`);
    return Number(height);
}

;// CONCATENATED MODULE: ./packages/watch/lib/chains/of-counter.js




/**
 * The chain that a counter looks at, with a memory of its own; undefined for counters in texts.
 * @param countFrom where a counter that we count ourselves goes on
 */
function chainOf(counter, companion, countFrom = 0n) {
    switch (counter.kind) {
        case 'ethereum-blocks':
            return (0,ethereum/* ethereumBlocks */.W7)();
        case 'ethereum-logs':
            return (0,ethereum_logs/* ethereumLogs */.r)(counter.filter, countFrom);
        case 'substrate-blocks':
            return substrateBlocks(counter.head);
        case 'substrate-sessions':
            return substrateSessions(counter.head, companion);
        case 'substrate-storage':
            return substrateStorage(counter.read, counter.head, companion);
        case 'cometbft-blocks':
            return cometbftBlocks();
        case 'json':
        case 'metric':
        case 'number':
        case 'lines':
            return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/watch/lib/sources/companion.js

/** The second counter of the watch, when its counter has room for one. @throws ProblemError */
function companionOf({ companion, counter }) {
    return companion === undefined ? undefined : (0,lib_counter/* parseCompanion */.Y0)(companion, counter);
}

// EXTERNAL MODULE: ./packages/watch/lib/sources/fetch-text.js
var fetch_text = __webpack_require__(9798);
// EXTERNAL MODULE: ./packages/watch/lib/sources/poll.js
var poll = __webpack_require__(5587);
// EXTERNAL MODULE: ./packages/watch/lib/sources/scrape.js
var scrape = __webpack_require__(1938);
// EXTERNAL MODULE: ./packages/watch/lib/sources/source.js
var source = __webpack_require__(3139);
;// CONCATENATED MODULE: ./packages/watch/lib/sources/http.js








const json = 'application/json, text/plain';
/** Polls over HTTP: one request at a time, a new connection for each. */
function followHttp(context) {
    const chain = chainOf(context.counter, companionOf(context), context.countFrom);
    const callIn = (signal) => (method, params) => callOver(context, signal, method, params);
    const ask = async (work) => context.signal.aborted ? undefined : work?.(callIn(context.signal)).catch(() => undefined);
    const toPoll = chain === undefined ? textPoll(context) : (signal) => chainPoll(chain, callIn(signal));
    return {
        done: (0,source/* keepOpen */.Ul)(context, (signal, valid) => (0,poll/* poll */.w)(context, toPoll(signal), signal, valid)),
        hashAt: (height) => ask(chain?.hashAt && ((call) => chain.hashAt?.(call, height) ?? Promise.resolve(undefined))),
        settled: () => ask(chain?.settled),
    };
}
function chainPoll(chain, call) {
    return {
        identify: () => chain.identify(call),
        async read() {
            const unready = await chain.unready(call);
            return unready === undefined ? chain.read(call) : { unready };
        },
    };
}
function textPoll(context) {
    const { counter, spec } = context;
    if (spec.format === 'prometheus') {
        const read = (0,scrape/* scrapeReader */.M)(counter);
        return (signal) => ({
            read: async () => {
                const { text, type } = await (0,fetch_text/* fetchText */.Sy)(context, signal, fetch_text/* prometheusTypes */.EM);
                return read(text, type.startsWith('application/openmetrics-text'));
            },
        });
    }
    return (signal) => ({
        read: async () => {
            const value = (0,values/* readValue */.wK)(counter, (await (0,fetch_text/* fetchText */.Sy)(context, signal, json)).text);
            if (value !== undefined)
                return { value };
            throw new values/* ValueError */.Qp(`the answer has nothing at ${counter.kind === 'json' ? counter.text : counter.kind}`);
        },
    });
}
const ownId = 1;
async function callOver(context, signal, method, params) {
    const { text } = await (0,fetch_text/* fetchText */.Sy)(context, signal, json, (0,chains_rpc/* request */.Em)(ownId, method, params));
    const messages = (0,chains_rpc/* readMessages */.Ne)(text);
    const [message] = messages;
    if (messages.length !== 1 || message?.kind !== 'reply')
        throw new chains_rpc/* Refused */.Lw(`${method}: the answer is not JSON-RPC`);
    if (message.id !== ownId)
        throw new chains_rpc/* Refused */.Lw(`${method}: the answer is to another question (id ${message.id})`);
    if (message.error !== undefined)
        throw new chains_rpc/* Refused */.Lw(`${method}: ${message.error}`);
    return message.result;
}

// EXTERNAL MODULE: ./packages/watch/lib/sources/log.js + 1 modules
var log = __webpack_require__(2693);
// EXTERNAL MODULE: ./packages/watch/lib/sources/lost.js
var sources_lost = __webpack_require__(7852);
;// CONCATENATED MODULE: ./packages/watch/lib/sources/rpc-socket.js




/** JSON-RPC over an open socket. A call that gets no reply in time ends the connection: the node is frozen. */
function rpcOver(context, socket, signal, onEvent) {
    let lastId = 0;
    let current;
    const waiting = new Map();
    const take = (message) => {
        switch (message.kind) {
            case 'notification':
                if (message.subscription === current)
                    onEvent(message.result);
                return;
            case 'reply': {
                const answer = waiting.get(message.id);
                waiting.delete(message.id);
                if (answer !== undefined)
                    answer(message);
                else if (String(message.id) === current && message.error === undefined)
                    onEvent(message.result);
                else
                    throw new values/* ValueError */.Qp(`a reply with the id ${message.id}, which nobody waits for`);
                return;
            }
            case 'other':
                return;
        }
    };
    socket.onText((text) => {
        try {
            for (const message of (0,chains_rpc/* readMessages */.Ne)(text))
                take(message);
        }
        catch (error) {
            if (!(error instanceof values/* ValueError */.Qp))
                throw error;
            context.emit({ kind: 'malformed', why: error.message });
        }
    });
    const ask = async (method, params, onReply) => {
        const id = ++lastId;
        const seconds = Math.ceil(context.timing.requestMs / 1000);
        const late = new sources_lost/* SourceLost */.uz('silent', `no reply to ${method} within ${seconds} s`);
        try {
            const reply = await (0,source/* within */.ux)(context, signal, context.timing.requestMs, late, () => {
                const replied = new Promise((resolve) => {
                    waiting.set(id, (reply) => {
                        onReply?.(reply);
                        resolve(reply);
                    });
                });
                socket.send((0,chains_rpc/* request */.Em)(id, method, params));
                return Promise.race([replied, socket.ended]);
            });
            if (reply.error !== undefined)
                throw new chains_rpc/* Refused */.Lw(`${method}: ${reply.error}`);
            return reply.result;
        }
        finally {
            waiting.delete(id);
        }
    };
    return {
        call: (method, params) => ask(method, params),
        async subscribe(method, params) {
            let id;
            current = undefined;
            await ask(method, params, (reply) => {
                if (reply.error !== undefined)
                    return;
                // CometBFT replies with an empty object and gives events the id of the request.
                id = typeof reply.result === 'string' || typeof reply.result === 'number' ? String(reply.result) : undefined;
                if (id === undefined && isEmptyObject(reply.result))
                    id = String(reply.id);
                current = id;
            });
            if (id === undefined)
                throw new chains_rpc/* Refused */.Lw(`${method} gave no id`);
            return id;
        },
        unsubscribe() {
            current = undefined;
        },
    };
}
function isEmptyObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
}

;// CONCATENATED MODULE: ./packages/watch/lib/sources/chain-socket.js



/** New subscriptions in a row without a single event, after which only polls are trusted. */
const deadSubscriptions = 3;
/**
 * Follows a chain over a socket in two ways at once: events for speed, and polls for truth, because a subscription can
 * die while the socket lives (go-ethereum #2887, ethers #5121).
 */
async function followChain(context, chain, socket, signal, valid, ready) {
    const { timing } = context;
    const { subscription } = chain;
    let subscribed;
    /** Highest value of an event on this connection, and how many events there were. */
    let top;
    let events = 0;
    let dead = 0;
    let unready;
    let asked = Promise.withResolvers();
    const tell = (reading, via) => {
        context.emit({ kind: 'sample', ...reading, via });
        valid();
    };
    const rpc = rpcOver(context, socket, signal, (result) => {
        try {
            const said = subscription.take(result);
            if (said === undefined)
                return;
            events++;
            dead = 0;
            if (said === 'ask')
                asked.resolve('asked');
            // What a node tells while it catches up is the past.
            else if (unready === undefined) {
                if (top === undefined || said.value > top)
                    top = said.value;
                tell(said, 'event');
            }
        }
        catch (error) {
            if (!(error instanceof values/* ValueError */.Qp))
                throw error;
            context.emit({ kind: 'malformed', why: error.message });
        }
    });
    const { call } = rpc;
    const subscribe = async () => {
        try {
            subscribed = await rpc.subscribe(subscription.method, subscription.params);
        }
        catch (error) {
            if (!(error instanceof chains_rpc/* Refused */.Lw))
                throw error;
            subscribed = undefined;
            context.emit({ kind: 'note', text: `no subscription, reading by polls alone (${error.message})` });
        }
    };
    const resubscribe = async () => {
        if (subscribed === undefined)
            return;
        const { method, params } = subscription.unsubscribe(subscribed);
        rpc.unsubscribe();
        await call(method, params).catch((error) => {
            if (!(error instanceof chains_rpc/* Refused */.Lw))
                throw error;
        });
        await subscribe();
        context.emit({ kind: 'resubscribed' });
    };
    /** One at a time: of two that overlap, the older could be told last and look like a step back. */
    const read = async (via) => {
        try {
            const known = unready;
            unready = await chain.unready(call);
            if (unready !== undefined) {
                if (unready !== known)
                    context.emit({ kind: 'lost', phase: 'rejecting', why: unready });
                return undefined;
            }
            const before = events;
            const reading = await chain.read(call);
            // An event that came meanwhile knows more: the answer was given before it.
            const overtaken = events > before && top !== undefined && reading.value < top;
            if (!overtaken)
                tell(reading, via);
            return reading.value;
        }
        catch (error) {
            if (!(error instanceof values/* ValueError */.Qp))
                throw error;
            context.emit({ kind: 'malformed', why: error.message });
            return undefined;
        }
    };
    const identity = await chain.identify(call);
    context.emit(identity === undefined ? { kind: 'connected' } : { kind: 'connected', identity });
    ready(call);
    // First the subscription, then the question: nothing that happens between the two is missed.
    await subscribe();
    let value = await read('poll');
    let eventsBefore = events;
    let movedInSilence = false;
    let due = inMs(context, timing.pollMs, signal);
    for (;;) {
        const why = await Promise.race([asked.promise, due]);
        asked = Promise.withResolvers();
        if (why === 'asked') {
            value = (await read('event')) ?? value;
            continue;
        }
        due = inMs(context, timing.pollMs, signal);
        const before = value;
        value = (await read('poll')) ?? value;
        const silent = subscribed !== undefined && events === eventsBefore;
        const moved = before !== undefined && value !== undefined && value > before;
        // What the poll before brought has had a whole interval to come as an event, too.
        if (silent && movedInSilence) {
            dead++;
            if (dead < deadSubscriptions)
                await resubscribe();
            else {
                context.emit({ kind: 'note', text: `${dead} subscriptions gave no event, reading by polls alone` });
                rpc.unsubscribe();
                subscribed = undefined;
            }
        }
        movedInSilence = silent && moved && !movedInSilence;
        eventsBefore = events;
    }
}
function inMs({ clock }, ms, signal) {
    const due = clock.sleep(ms, signal).then(() => 'due');
    // It may abort while nobody looks.
    due.catch(() => undefined);
    return due;
}

// EXTERNAL MODULE: ./node_modules/ws/wrapper.mjs
var wrapper = __webpack_require__(2977);
// EXTERNAL MODULE: ./packages/watch/lib/sources/reach.js
var reach = __webpack_require__(5779);
;// CONCATENATED MODULE: ./packages/watch/lib/sources/socket.js




/** Connects and shakes hands, both in time, through a new tunnel when there is one. @throws SourceLost */
async function openSocket(context, signal) {
    const { requestMs } = context.timing;
    const tunnel = await (0,reach/* openTunnel */.X)(context, signal);
    const { url, headers } = (0,reach/* endpointOf */.X5)(context.spec.url);
    const raw = new wrapper/* WebSocket */.kb(url, {
        headers,
        handshakeTimeout: requestMs,
        maxPayload: source/* maxBytes */.ID,
        perMessageDeflate: false,
        ...(tunnel === undefined
            ? {}
            : // ws describes the option by net.connect's type; any Duplex serves (ssh2's channels do).
                { createConnection: () => (url.protocol === 'wss:' ? (0,reach/* tlsOver */.Ux)(tunnel, url) : tunnel) }),
    });
    const socket = wrap(raw, tunnel);
    const opened = new Promise((resolve) => {
        raw.once('open', resolve);
    });
    const late = (0,sources_lost/* unanswered */.bj)(tunnel !== undefined, 'the connection is accepted and nothing answers');
    try {
        await (0,source/* within */.ux)(context, signal, requestMs + 250, late, () => Promise.race([opened, socket.ended]));
    }
    catch (error) {
        socket.terminate();
        const lost = (0,sources_lost/* toLost */.YU)(error);
        throw lost.phase === 'silent' ? late : lost;
    }
    return socket;
}
function wrap(raw, tunnel) {
    const { promise: ended, reject } = Promise.withResolvers();
    ended.catch(() => undefined);
    let listener;
    const early = [];
    // Also after the end: ws reports an aborted handshake as an error, which without a listener would end the process.
    raw.on('error', (error) => reject((0,sources_lost/* toLost */.YU)(error)));
    // ws drops the errors of an open connection's stream; the tunnel's says whether the link or the node is gone.
    tunnel?.on('error', (error) => reject((0,sources_lost/* toLost */.YU)(error)));
    raw.on('close', (code, reason) => {
        const said = reason.length === 0 ? '' : `: ${reason.toString('utf8')}`;
        reject(new sources_lost/* SourceLost */.uz('lost', code === 1006 ? 'the connection broke' : `it closed the connection (${code}${said})`));
    });
    raw.on('message', (data) => {
        const text = socket_textOf(data);
        if (listener === undefined)
            early.push(text);
        else
            listener(text);
    });
    const terminate = () => {
        // Not close(): it waits for an answer, and a frozen peer gives none.
        raw.terminate();
        tunnel?.destroy();
    };
    return {
        ended,
        terminate,
        send: (text) => raw.send(text, () => undefined),
        ping: () => raw.ping(undefined, undefined, () => undefined),
        fail: (lost) => {
            reject(lost);
            terminate();
        },
        onText: (next) => {
            listener = next;
            for (const text of early.splice(0))
                next(text);
        },
        onLife: (alive) => {
            for (const frame of ['message', 'ping', 'pong'])
                raw.on(frame, () => alive());
        },
    };
}
function socket_textOf(data) {
    if (Array.isArray(data))
        return Buffer.concat(data).toString('utf8');
    return Buffer.isBuffer(data) ? data.toString('utf8') : Buffer.from(data).toString('utf8');
}
/**
 * Pings, and ends the connection when no frame of any kind follows: a frozen process or a path that swallows packets
 * leaves a socket open for ever. Never resolves; rejects when the signal aborts.
 */
async function watchdog(context, socket, signal) {
    const { clock, timing } = context;
    const { pingMs, pongMs } = timing;
    let lastPing = clock.now();
    let waitingSince;
    socket.onLife(() => {
        waitingSince = undefined;
    });
    for (;;) {
        await clock.sleep(Math.min(pingMs, pongMs) / 2, signal);
        const now = clock.now();
        if (waitingSince !== undefined && now - waitingSince >= pongMs) {
            const seconds = Math.ceil(pongMs / 1000);
            socket.fail(new sources_lost/* SourceLost */.uz('silent', `the connection stands, but no frame came within ${seconds} s of a ping`));
        }
        else if (waitingSince === undefined && now - lastPing >= pingMs) {
            waitingSince = now;
            lastPing = now;
            socket.ping();
        }
    }
}

;// CONCATENATED MODULE: ./packages/watch/lib/sources/websocket.js






/** Follows a node over WebSocket. */
function followWebSocket(context) {
    const chain = chainOf(context.counter, companionOf(context), context.countFrom);
    let current;
    const done = (0,source/* keepOpen */.Ul)(context, async (signal, valid) => {
        const socket = await openSocket(context, signal);
        try {
            const work = chain === undefined
                ? followMessages(context, socket, valid)
                : followChain(context, chain, socket, signal, valid, (call) => {
                    current = call;
                });
            // Whichever ends first, the other two end with the session's signal and socket.
            for (const running of [work, socket.ended])
                running.catch(() => undefined);
            return await Promise.race([work, socket.ended, watchdog(context, socket, signal)]);
        }
        finally {
            current = undefined;
            socket.terminate();
        }
    });
    return {
        done,
        hashAt: async (height) => (current && chain?.hashAt?.(current, height).catch(() => undefined)) ?? undefined,
        settled: async () => (current && chain?.settled?.(current).catch(() => undefined)) ?? undefined,
    };
}
/** A stream of messages of which some carry the value. There is nothing to ask, so a pong is the sign of life. */
async function followMessages(context, socket, valid) {
    const { counter } = context;
    context.emit({ kind: 'connected' });
    socket.onText((text) => {
        try {
            const value = (0,values/* readValue */.wK)(counter, text);
            if (value === undefined)
                return;
            context.emit({ kind: 'sample', value, via: 'event' });
            valid();
        }
        catch (error) {
            if (!(error instanceof values/* ValueError */.Qp))
                throw error;
            context.emit({ kind: 'malformed', why: error.message });
        }
    });
    socket.onLife(() => context.emit({ kind: 'alive' }));
    return socket.ended;
}

;// CONCATENATED MODULE: ./packages/watch/lib/sources/index.js






/** Begins to follow a source; it reports through `emit` until its signal aborts. */
function follow(context) {
    const [problem] = (0,source_spec/* checkPairing */.Xd)([context.spec], context.counter);
    if (problem !== undefined)
        return useless(context, `${problem.what}. ${problem.mend}`);
    switch ((0,source_spec/* kindOf */.I)(context.spec)) {
        case 'ws':
            return followWebSocket(context);
        case 'http':
        case 'prometheus':
            return followHttp(context);
        case 'command':
            return (0,command/* followCommand */.te)(context);
        case 'log':
            return (0,log/* followLog */.w)(context);
    }
}
/** Told from outside the call, as everything that a source says. */
function useless({ emit, clock, signal }, why) {
    const nothing = () => Promise.resolve(undefined);
    const done = clock.sleep(0, signal).then(() => emit({ kind: 'lost', phase: 'misconfigured', why }), () => undefined);
    return { done, hashAt: nothing, settled: nothing };
}

;// CONCATENATED MODULE: ./packages/watch/lib/watch.js





/**
 * Follows the testnet until it has proven itself or cannot any more. Never rejects for what the network does: that is a
 * verdict. Ends everything that it opened before it resolves.
 * @throws RangeError for a plan that cannot be kept (no source, a quorum beyond the sources, a target below 1)
 */
async function watch(plan, options) {
    checkPlan(plan, options);
    const { clock } = options;
    const timing = (0,reduce_timing/* timingOf */.I)(plan);
    // A watch that is resumed goes on at the time that its past has come to.
    const started = clock.now() - (options.resume?.at ?? 0);
    const elapsed = () => clock.now() - started;
    const inbox = [];
    let wake;
    let due = false;
    const post = (signal) => {
        inbox.push(signal);
        wake?.();
    };
    const ending = new AbortController();
    const cancel = () => {
        post({ kind: 'cancel', at: elapsed(), why: reasonOf(options.signal) });
    };
    if (options.signal.aborted)
        cancel();
    options.signal.addEventListener('abort', cancel, { once: true });
    const sources = plan.sources.map((spec) => {
        const emit = (observation) => {
            const signal = { ...observation, node: spec.name, at: elapsed() };
            if (signal.kind === 'sample')
                recordSample(options, signal);
            post(signal);
        };
        const random = () => options.random?.() ?? Math.random();
        const before = options.resume?.state.nodes.find(({ name }) => name === spec.name)?.last;
        const source = follow({
            spec,
            counter: plan.counter,
            ...(plan.equalProgress === undefined ? {} : { companion: plan.equalProgress }),
            // A counter of our own does not survive this process in any other way.
            ...(before == null ? {} : { countFrom: before }),
            timing,
            connect: options.connect,
            ...(options.run === undefined ? {} : { run: options.run }),
            clock,
            signal: ending.signal,
            random,
            emit,
        });
        return { name: spec.name, source };
    });
    let state = options.resume?.state ?? begin(plan);
    const voice = progressVoice(plan, options, state.eventCount);
    const store = checkpointing(plan, options);
    const comparing = compareHashes(plan, sources, { clock, signal: ending.signal, state: () => state, post, elapsed });
    const checking = readChecks(plan, options, ending.signal, (value) => post({ kind: 'check', at: elapsed(), ...value }));
    // Time alone decides, too.
    const ticking = every(timing.tickMs, clock, ending.signal, () => {
        due = true;
        wake?.();
    });
    try {
        while (state.end === null) {
            if (inbox.length === 0 && !due) {
                await new Promise((resolve) => {
                    wake = resolve;
                });
            }
            due = false;
            state = step(plan, state, inbox.splice(0), elapsed());
            voice.say(state);
            store(state);
        }
        return report_report(plan, state);
    }
    finally {
        options.signal.removeEventListener('abort', cancel);
        ending.abort(new Error('the watch is over'));
        await Promise.allSettled([comparing, checking, ticking, ...sources.map(({ source }) => source.done)]);
    }
}
async function every(ms, clock, signal, tick) {
    for (;;) {
        await clock.sleep(ms, signal);
        tick();
    }
}
function recordSample(options, sample) {
    const { node, at, value, hash, via } = sample;
    options.onSample?.({
        seconds: Math.round(at) / 1000,
        date: options.clock.date(),
        node,
        value,
        ...(hash === undefined ? {} : { hash }),
        via,
    });
}
function reasonOf(signal) {
    return Error.isError(signal.reason) ? (0,redact/* plainText */.w)(signal.reason.message) : (0,redact/* plainText */.w)(String(signal.reason));
}
async function readChecks(plan, options, signal, emit) {
    const { checks = [] } = plan;
    if (checks.length === 0 || options.readChecks === undefined)
        return;
    try {
        await options.readChecks(checks, signal, emit);
    }
    catch (error) {
        if (signal.aborted)
            return;
        // Nothing more will come: each reader says why, and what missing data means decides.
        const why = (0,redact/* plainText */.w)(Error.isError(error) ? error.message : String(error));
        for (const { name, on } of checks)
            for (const node of on)
                emit({ check: name, node, value: null, why });
    }
}
const checkpointEveryMs = 30_000;
/** Writes what is known from time to time, so that a runner that dies takes little with it. */
function checkpointing(plan, { checkpoints, clock }) {
    let savedAt = -Infinity;
    return (state) => {
        if (checkpoints === undefined || !isResumable(state))
            return;
        if (state.end === null && state.at - savedAt < checkpointEveryMs)
            return;
        savedAt = state.at;
        checkpoints.save(serialize(plan, state, { subject: checkpoints.subject, now: clock.date() }));
    };
}
/** @throws RangeError */
function checkPlan(plan, options) {
    const names = new Set(plan.sources.map(({ name }) => name));
    if (plan.sources.length === 0 || names.size !== plan.sources.length) {
        throw new RangeError('a watch needs sources, each with a name of its own');
    }
    if (!Number.isInteger(plan.quorum) || plan.quorum < 1 || plan.quorum > plan.sources.length) {
        throw new RangeError(`a quorum of ${plan.quorum} cannot be met by ${plan.sources.length} sources`);
    }
    if (plan.target < 1n)
        throw new RangeError(`a target of ${plan.target} would prove nothing`);
    if (plan.maxStep !== undefined && (plan.expectedIntervalMs === undefined || plan.maxStep < 1n)) {
        throw new RangeError('max-step is at least 1 and needs expected-interval');
    }
    if (plan.checks !== undefined && plan.checks.length > 0 && options.readChecks === undefined) {
        throw new RangeError('nobody reads the checks');
    }
    if (new Set(plan.checks?.map(({ name }) => name)).size !== (plan.checks?.length ?? 0)) {
        throw new RangeError('each check needs a name of its own');
    }
}

// EXTERNAL MODULE: ./packages/watch/lib/sources/check-reader.js
var check_reader = __webpack_require__(1814);
;// CONCATENATED MODULE: ./packages/watch/lib/ticks.js

const thousands = ['', 'k', 'M', 'G', 'T'];
/** From zero to at least `top` in about five round steps. */
function valueTicks(top) {
    const most = Math.max(1, Number(top));
    const rough = most / 5;
    const power = 10 ** Math.floor(Math.log10(rough));
    // Counters are whole: a step below one would write the same number twice.
    const step = Math.max(1, [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? power);
    const count = Math.ceil(most / step - 1e-9);
    return Array.from({ length: count + 1 }, (_, index) => ({ value: index * step, text: ticks_short(index * step) }));
}
/** `1500` stays, `25000` is `25k`, and what no letter is left for is a power of ten. */
function ticks_short(value) {
    if (value < 10_000)
        return String(value);
    const group = Math.floor(Math.log10(value) / 3);
    const letter = thousands[group];
    return letter === undefined ? value.toExponential(1) : `${Number((value / 1000 ** group).toPrecision(4))}${letter}`;
}
const ticks_steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 21_600, 43_200, 86_400];
/** From zero up to `seconds` in four to nine round steps, as durations. */
function timeTicks(seconds) {
    const step = ticks_steps.find((size) => seconds / size <= 9) ?? 86_400 * Math.ceil(seconds / 86_400 / 9);
    const count = Math.floor(seconds / step + 1e-9);
    return Array.from({ length: count + 1 }, (_, index) => ({
        value: index * step,
        text: index === 0 ? '0' : (0,grammar/* writeDuration */.MP)(index * step * 1000),
    }));
}

;// CONCATENATED MODULE: ./packages/watch/lib/svg.js




const width = 900;
const height = 440;
const plot = { left: 78, right: 24, top: 94, bottom: 66 };
const inner = { width: width - plot.left - plot.right, height: height - plot.top - plot.bottom };
const marks = {
    stall: { sign: '\u25a0', name: 'stalled' },
    reset: { sign: '\u2715', name: 'reset' },
    restart: { sign: '\u21bb', name: 'restart' },
    reorg: { sign: '\u21a9', name: 'reorg' },
    fork: { sign: '\u2442', name: 'fork' },
    blind: { sign: '\u25cc', name: 'not seen' },
    resumed: { sign: '\u25b6', name: 'resumed' },
};
/**
 * The whole watch as one picture: a file of its own, without scripts, fonts or addresses, readable on light and dark.
 * Progress over time, the ideal pace, the span between the best and the worst node, and what happened when.
 */
function progressSvg(result) {
    const end = Math.max(result.seconds, 1);
    const top = [
        result.target,
        ...result.samples.map(({ sessions }) => sessions),
        ...result.spread.map(({ best }) => best),
    ].reduce((a, b) => (a > b ? a : b), 1n);
    const values = valueTicks(top);
    const ceiling = values.at(-1)?.value ?? Number(top);
    const x = (seconds) => round(plot.left + (inner.width * Math.min(Math.max(seconds, 0), end)) / end);
    const y = (value) => round(plot.top + inner.height * (1 - Math.min(value / ceiling, 1)));
    const band = spreadBand(result.spread, end, x, y);
    return [
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title caption">`,
        `<title id="title">${svg_escape(result.verdict)}: ${svg_escape(result.reason)}</title>`,
        `<desc id="caption">${svg_escape(chartCaption(result))}</desc>`,
        `<style>${style}</style>`,
        `<rect class="paper" width="${width}" height="${height}" rx="6"/>`,
        `<text class="title" x="${plot.left}" y="28">${svg_escape(title(result))}</text>`,
        ...reasonLines(result.reason).map((line, index) => `<text x="${plot.left}" y="${48 + 15 * index}">${svg_escape(line)}</text>`),
        ...grid(values, timeTicks(end), x, y),
        ...(band === undefined ? [] : [band]),
        targetLine(result, y),
        idealLine(result, end, x, y),
        observedLine(result, end, x, y),
        ...markLines(result.marks, x),
        `<text class="unit" x="${plot.left}" y="${plot.top - 8}">${svg_escape(result.unit)}</text>`,
        `<text class="unit" x="${width - plot.right}" y="${height - 34}" text-anchor="end">time since the start</text>`,
        legend(result),
        '</svg>',
        '',
    ].join('\n');
}
// Colours that keep a contrast of 3:1 or more to both papers; the dark paper only where the reader asks for it.
const style = [
    '.paper{fill:#fff}text{font:12px system-ui,sans-serif;fill:#24292f}.title{font-size:15px;font-weight:600}',
    '.grid{stroke:#d0d7de;stroke-width:1}.unit,.tick{fill:#57606a}.observed{fill:none;stroke:#0969da;stroke-width:2.5;stroke-linejoin:round}',
    '.ideal{fill:none;stroke:#6e7781;stroke-width:1.5;stroke-dasharray:6 4}.target{stroke:#1a7f37;stroke-width:1.5;stroke-dasharray:2 3}',
    '.spread{fill:#0969da;fill-opacity:.16}.mark{stroke-width:1}.bad{stroke:#cf222e;fill:#cf222e}.odd{stroke:#9a6700;fill:#9a6700}',
    'text.bad,text.odd{stroke:none;text-anchor:middle}',
    '@media(prefers-color-scheme:dark){.paper{fill:#0d1117}text{fill:#e6edf3}.grid{stroke:#30363d}.unit,.tick{fill:#9198a1}.observed{stroke:#4493f8}',
    '.ideal{stroke:#9198a1}.target{stroke:#3fb950}.spread{fill:#4493f8;fill-opacity:.22}.bad{stroke:#f85149;fill:#f85149}.odd{stroke:#d29922;fill:#d29922}}',
].join('');
function title({ verdict, sessions, target, unit, seconds }) {
    return `${verdict}: ${sessions} of ${target} ${unit} in ${(0,grammar/* writeDuration */.MP)(seconds * 1000)}`;
}
/** At most two lines of what fits. */
function reasonLines(reason) {
    const room = 122;
    const plain = (0,redact/* plainText */.w)(reason, 2 * room);
    if (plain.length <= room)
        return [plain];
    const blank = plain.lastIndexOf(' ', room);
    const at = blank > room / 2 ? blank : room;
    return [plain.slice(0, at), plain.slice(at).trim().slice(0, room)];
}
function grid(values, times, x, y) {
    const [left, right, bottom] = [plot.left, width - plot.right, height - plot.bottom];
    return [
        ...values.flatMap(({ value, text }) => [
            `<line class="grid" x1="${left}" y1="${y(value)}" x2="${right}" y2="${y(value)}"/>`,
            `<text class="tick" x="${left - 8}" y="${y(value) + 4}" text-anchor="end">${text}</text>`,
        ]),
        ...times.flatMap(({ value, text }) => [
            `<line class="grid" x1="${x(value)}" y1="${bottom}" x2="${x(value)}" y2="${bottom + 5}"/>`,
            `<text class="tick" x="${x(value)}" y="${bottom + 18}" text-anchor="middle">${text}</text>`,
        ]),
    ];
}
/** A counter stands until its next step: steps, not slopes. */
function observedLine({ samples }, end, x, y) {
    const [first] = samples;
    if (first === undefined)
        return '';
    const path = samples
        .slice(1)
        .map(({ seconds, sessions }) => `H${x(seconds)}V${y(Number(sessions))}`)
        .join('');
    return `<path class="observed" d="M${x(first.seconds)} ${y(Number(first.sessions))}${path}H${x(end)}"/>`;
}
function idealLine(result, end, x, y) {
    const from = result.samples[0]?.seconds ?? 0;
    const points = Array.from({ length: 61 }, (_, index) => from + ((end - from) * index) / 60);
    const line = points.map((seconds) => `${x(seconds)},${y(Number(idealAt(result, seconds)))}`).join(' ');
    return `<polyline class="ideal" points="${line}"/>`;
}
function targetLine({ target }, y) {
    const at = y(Number(target));
    return `<line class="target" x1="${plot.left}" y1="${at}" x2="${width - plot.right}" y2="${at}"/>`;
}
/** From the best node down to the worst. */
function spreadBand(spread, end, x, y) {
    const [first] = spread;
    if (first === undefined)
        return undefined;
    const until = (index) => x(spread[index + 1]?.seconds ?? end);
    const above = spread.map(({ best }, index) => `V${y(Number(best))}H${until(index)}`).join('');
    const below = spread
        .map(({ seconds, worst }) => `V${y(Number(worst))}H${x(seconds)}`)
        .toReversed()
        .join('');
    return `<path class="spread" d="M${x(first.seconds)} ${y(Number(first.best))}${above}${below}Z"/>`;
}
function markLines(all, x) {
    const bottom = height - plot.bottom;
    // Signs that would lie on each other go down a row, three rows deep.
    const rows = [-Infinity, -Infinity, -Infinity];
    return all.flatMap(({ seconds, kind, node }) => {
        const at = x(seconds);
        const row = Math.max(0, rows.findIndex((last) => at - last >= 14)); // prettier-ignore
        rows[row] = at;
        const tone = kind === 'stall' || kind === 'reset' || kind === 'fork' ? 'bad' : 'odd';
        const said = `${marks[kind].name}${node === undefined ? '' : ` (${node})`} after ${(0,grammar/* writeDuration */.MP)(seconds * 1000)}`;
        return [
            `<g><title>${svg_escape(said)}</title><line class="mark ${tone}" x1="${at}" y1="${plot.top}" x2="${at}" y2="${bottom}" stroke-dasharray="1 3"/>`,
            `<text class="${tone}" x="${at}" y="${bottom - 5 - 14 * row}">${marks[kind].sign}</text></g>`,
        ];
    });
}
/** Line by line what the picture has, and of the marks those that are there. */
function legend({ spread, marks: all, expectedIntervalMs }) {
    const y = height - 12;
    const parts = [];
    let x = plot.left;
    const add = (sample, text) => {
        parts.push(`<g transform="translate(${x} ${y})">${sample}<text x="24" y="0">${text}</text></g>`);
        x += 36 + 6.6 * text.length;
    };
    add('<line class="observed" x1="0" y1="-4" x2="18" y2="-4"/>', 'observed');
    add('<line class="ideal" x1="0" y1="-4" x2="18" y2="-4"/>', expectedIntervalMs === undefined ? 'slowest pace in time' : 'expected pace');
    add('<line class="target" x1="0" y1="-4" x2="18" y2="-4"/>', 'target');
    if (spread.length > 0)
        add('<rect class="spread" x="0" y="-10" width="18" height="11"/>', 'best to worst node');
    for (const kind of new Set(all.map((mark) => mark.kind))) {
        const tone = kind === 'stall' || kind === 'reset' || kind === 'fork' ? 'bad' : 'odd';
        const { sign, name } = marks[kind];
        add(`<text class="${tone}" x="9" y="0">${sign}</text>`, `${name} \u00d7${all.filter((mark) => mark.kind === kind).length}`);
    }
    return parts.join('\n');
}
function round(value) {
    return Math.round(value * 10) / 10;
}
/** For text and for attributes. XML has no way to write most control characters, so they go. */
function svg_escape(text) {
    return (0,redact/* plainText */.w)(text, 400).replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

;// CONCATENATED MODULE: ./packages/watch/lib/sample-journal.js
/** Between two lines of one node that say nothing new, by how full the journal is: a half, three quarters, and so on. */
const sparseMs = [0, 1_000, 10_000, 60_000];
/**
 * Samples as JSON lines, at most `maxBytes` of them together: a node that pushes values without a pause must not fill the
 * disk. Until it is half full every sample is written. From then on it is thinned, which a line with `note` says: of each
 * node at most one sample in a second is written, from three quarters on one in 10 s, from seven eighths on one in a
 * minute. When it is full a last line says so. Counters are decimal strings.
 */
function sampleJournal(maxBytes) {
    const written = new Map();
    let bytes = 0;
    let level = 0;
    let left = 0;
    let full = false;
    const take = (line) => {
        bytes += Buffer.byteLength(line);
        return line;
    };
    const note = (text) => take(`${JSON.stringify({ note: text })}\n`);
    return {
        /** What to append for this sample; empty when it is left out. */
        add({ value, date, ...rest }) {
            const last = written.get(rest.node);
            const pauseMs = sparseMs[level] ?? 0;
            if (full || (last !== undefined && rest.seconds - last < pauseMs / 1000)) {
                left++;
                return '';
            }
            const line = `${JSON.stringify({ date: date.toISOString(), value: value.toString(), ...rest })}\n`;
            // The note at the end needs room, too.
            if (bytes + Buffer.byteLength(line) > maxBytes - 200) {
                full = true;
                left++;
                return note(`full: later values are not in here; ${left} were left out so far`);
            }
            written.set(rest.node, rest.seconds);
            const text = take(line);
            if (level === sparseMs.length - 1 || bytes <= maxBytes * (1 - 0.5 ** (level + 1)))
                return text;
            level++;
            return text + note(`thinned: of each node at most one value in ${(sparseMs[level] ?? 0) / 1000} s from here on`);
        },
        /** Samples that were left out. */
        get left() {
            return left;
        },
    };
}

;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/watching.js





/** Watches through the connections of the fleet, or directly; keeps every value, and a picture of them. */
async function watchTestnet({ plan, sources, via, logs }, { fleet, work, redact }, { clock, log, signal }) {
    const samples = sampleFile(logs, log);
    const connect = via === 'tunnel' ? throughTunnel(fleet) : () => undefined;
    const run = overSession(fleet, work);
    try {
        const result = await log.group(watching_title(plan), () => watch(plan, {
            connect,
            run,
            readChecks: (0,check_reader/* checkReader */.g)(plan, sources, { connect, run, clock }),
            clock,
            log,
            signal,
            onProgress: ({ line }) => log.foreign(line),
            onSample: (sample) => samples.add(sample),
        }));
        await (0,promises_.writeFile)((0,external_node_path_.join)(logs, 'progress.svg'), redact(progressSvg(result))).catch((error) => log.warning(`progress.svg cannot be written: ${error.message}`));
        return result;
    }
    finally {
        await samples.end();
    }
}
function watching_title({ sources, target, counter }) {
    return `Watch ${sources.map(({ name }) => name).join(', ')} until ${target} ${(0,lib_counter/* unitOf */.uF)(counter)}`;
}
/** Each attempt gets a channel of its own; the SSH connection below is made again when it broke. */
function throughTunnel(fleet) {
    return ({ alias, url }) => {
        if (alias === undefined)
            return undefined;
        return fleet
            .link(alias)
            .session()
            .then((session) => session.forward((0,source_spec/* hostOf */.w4)(url), (0,source_spec/* portOf */.HM)(url)));
    };
}
/** What a source or a check runs on its host has the environment of every other script there. */
function overSession(fleet, { prologue, env, secrets }) {
    return async ({ alias }, { script, ...how }) => {
        if (alias === undefined)
            return { kind: 'not-started', why: 'it belongs to no host' };
        const session = await fleet.link(alias).session();
        return session.run({ ...how, script: `${prologue}${script}`, env: env(alias), secrets });
    };
}
/** A node that pushes values without a pause must not fill the runner's disk. */
const BYTES_OF_SAMPLES = 64 * 1024 * 1024;
function sampleFile(logs, log) {
    const journal = sampleJournal(BYTES_OF_SAMPLES);
    const file = (0,external_node_fs_.createWriteStream)((0,external_node_path_.join)(logs, 'samples.jsonl'));
    file.on('error', (error) => log.warning(`samples.jsonl cannot be written: ${error.message}`));
    return {
        add(sample) {
            const text = journal.add(sample);
            if (text !== '')
                file.write(text);
        },
        async end() {
            if (journal.left > 0)
                log.warning(`samples.jsonl was thinned: ${journal.left} values are not in it.`);
            if (file.destroyed)
                return;
            file.end();
            await (0,external_node_events_.once)(file, 'close');
        },
    };
}

;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/rollout.js












/** Prepare \u2192 admit \u2192 lock, deploy \u2192 watch \u2192 record, tear down or go back \u2192 tell GitHub. */
async function rollout(reading, context) {
    const started = { at: context.clock.now(), date: context.clock.date() };
    const law = await reading;
    // Also whoever mends a mistake in the inputs may ask them.
    context.set('on-hand', law.onHand);
    const prepared = await (0,prepare/* prepare */.i)(law, context);
    const { settings } = prepared;
    if (settings.hostKeys.kind === 'insecure') {
        context.log.warning('insecure-ignore-host-key: whoever stands between this runner and the hosts can pose as them and read the secrets.');
    }
    const walk = {
        ...prepared,
        logs: await (0,transcripts/* makeLogFolder */.h)(context),
        hosts: [],
        timeline: (0,timeline/* openTimeline */.Wf)(context.clock),
        preflight: undefined,
        pace: { kind: 'not-asked' },
        watched: undefined,
        leftOver: [],
        reports: [],
        approvals: [],
        proof: undefined,
    };
    if (settings.inputs.mode === 'status')
        return tellStatus(walk, context);
    const admission = await admit(law, settings.environment, settings.inputs['require-protection'], context.event.runId);
    if (settings.inputs.mode === 'preflight')
        return preflight(walk, admission, context);
    if (!admission.admitted)
        return report(walk, { verdict: 'refused', reason: admission.reason }, context);
    walk.approvals = admission.approvals;
    if (!settings.inputs['require-protection']) {
        context.log.warning(`require-protection: false, so nobody may have been asked before this deployment to ${settings.environment}.`);
    }
    walk.pace = await readProvenPace(law, settings);
    if (walk.pace.kind === 'none') {
        context.log.warning(`min-rate-ratio: ${walk.pace.why}, so the pace is told and not judged.`);
    }
    const recording = await record(prepared, context);
    const rolled = (0,opening/* openRollout */.W)(prepared, context);
    let conclusion = {
        verdict: 'lost',
        reason: 'The step ended with an error; what runs on the hosts is unknown',
    };
    try {
        const { inputs } = settings;
        const hosts = inputs.mode === 'watch' ? watchedHosts(walk, rolled, context) : lockedHosts(walk, rolled, context);
        conclusion = await perform(walk, hosts, rolled, started.at, context);
        // Texts of hosts are in it, and GitHub masks no description.
        conclusion = { ...conclusion, reason: rolled.redact(conclusion.reason) };
        conclusion = await prove(walk, conclusion, recording, started.date, context);
        // Last, for what the hosts record is what GitHub knows.
        conclusion = await hosts.end(conclusion);
        conclusion = { ...conclusion, reason: rolled.redact(conclusion.reason) };
    }
    finally {
        await rolled.close().catch((error) => context.log.warning(`Closing: ${error.message}`));
        await recording.finish(conclusion);
    }
    return report(walk, conclusion, context);
}
/** Asks whether all of it can work; nothing is deployed and GitHub is told nothing. */
async function preflight(walk, admission, context) {
    const { askAll, judge, resultsOf } = await __webpack_require__.e(/* import() */ 308).then(__webpack_require__.bind(__webpack_require__, 7308));
    const rolled = (0,opening/* openRollout */.W)(walk, context);
    try {
        walk.preflight = await askAll(walk, rolled, admission, context);
    }
    finally {
        await rolled.close();
    }
    walk.hosts = resultsOf(walk.preflight);
    const { verdict, reason } = context.signal.aborted ? cancelled(context, walk) : judge(walk.preflight);
    return report(walk, { verdict, reason: rolled.redact(reason) }, context);
}
/** Asks what is on the hosts. Nobody has to be asked for that, and GitHub is told nothing. */
async function tellStatus(walk, context) {
    const { judgeReports, reportAll, resultsOfReports } = await __webpack_require__.e(/* import() */ 612).then(__webpack_require__.bind(__webpack_require__, 3612));
    const rolled = (0,opening/* openRollout */.W)(walk, context);
    try {
        walk.reports = await reportAll(walk.settings, rolled, context);
    }
    finally {
        await rolled.close();
    }
    walk.hosts = resultsOfReports(walk.reports);
    const { verdict, reason } = context.signal.aborted ? cancelled(context, walk) : judgeReports(walk.reports);
    return report(walk, { verdict, reason: rolled.redact(reason) }, context);
}
/** A watch that passed is a proof once GitHub has it; before, nothing may end green. */
async function prove(walk, conclusion, recording, started, { event, clock, signal }) {
    const { watched } = walk;
    if (conclusion.verdict !== 'passed' || watched === undefined)
        return conclusion;
    const artifacts = await (0,lib_artifacts/* namedArtifacts */.H)(walk);
    const proof = makeProof({ ...walk, artifacts, watched, event, started, ended: clock.date() });
    try {
        await recording.prove(proof);
    }
    catch (error) {
        const why = `the proof could not be recorded at GitHub (${error.message}). ${conclusion.reason}`;
        return signal.aborted
            ? { verdict: 'cancelled', reason: `Cancelled before it was proven: ${why}` }
            : { verdict: 'error', reason: `Not proven: ${why}` };
    }
    walk.proof = proof;
    return conclusion;
}
async function perform(walk, on, rolled, startedAt, context) {
    const { inputs, hosts, watch, sources } = walk.settings;
    const begun = await on.begin();
    let conclusion = context.signal.aborted ? cancelled(context, walk) : (begun ?? (0,lib_verdict/* judgeHosts */.jE)(walk.hosts));
    if (conclusion === undefined && watch !== undefined) {
        const spent = context.clock.now() - startedAt;
        const timeBudgetMs = watch.timeBudgetMs - spent;
        if (timeBudgetMs <= 0)
            conclusion = outOfTime(watch.timeBudgetMs, spent);
        else {
            const { pace } = walk;
            const proven = pace.kind === 'known' ? { provenRatePerMinute: pace.ratePerMinute } : {};
            const plan = { ...watch, ...proven, timeBudgetMs };
            const began = context.clock.date().getTime();
            walk.watched = await watchTestnet({ plan, sources, via: inputs.via, logs: walk.logs }, rolled, context);
            conclusion = (0,lib_verdict/* judgeWatch */.vy)(walk.watched);
            if (conclusion.verdict !== 'passed')
                walk.timeline.note('failing', '', failingSince(walk.watched, began));
        }
    }
    return (conclusion ?? {
        verdict: 'deployed',
        reason: `Deployed ${walk.law.head} to ${hosts.length} hosts; nothing was watched, so nothing is proven`,
    });
}
/** What stands still has failed since its last progress; everything else since it was seen. */
function failingSince({ verdict, seconds, quietSeconds }, beganMs) {
    const quiet = verdict === 'stalled' ? quietSeconds : 0;
    return new Date(beganMs + (seconds - quiet) * 1000);
}
function record({ law, settings }, context) {
    if (!settings.inputs.record || law.github === undefined)
        return noRecording;
    return openRecording(law.github, law, settings.environment, context);
}
function outOfTime(budgetMs, spentMs) {
    const reason = `Timed out: the deployment took ${(0,grammar/* writeDuration */.MP)(spentMs)} of the ${(0,grammar/* writeDuration */.MP)(budgetMs)} of time-budget, so nothing was watched`;
    return { verdict: 'timed-out', reason };
}
function cancelled({ signal }, { settings, hosts }) {
    const why = signal.reason instanceof Error ? signal.reason.message : String(signal.reason);
    const { mode } = settings.inputs;
    const what = mode === 'preflight' || mode === 'status' ? 'asking' : 'deploying';
    const left = settings.inputs['on-cancel'] === 'leave' ? hosts.filter(({ outcome }) => outcome === 'unknown') : [];
    const names = left.length === 0 ? '' : `. Left to finish on ${left.map(({ alias }) => alias).join(', ')}`;
    return { verdict: 'cancelled', reason: `Cancelled while ${what}: ${why}${names}` };
}


/***/ }),

/***/ 3029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qw: () => (/* binding */ proofText),
/* harmony export */   so: () => (/* binding */ DEPLOY_TASK),
/* harmony export */   tN: () => (/* binding */ PROOF_TASK),
/* harmony export */   ud: () => (/* binding */ proofName)
/* harmony export */ });
/* unused harmony export ROLLBACK_TASK */
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6066);

/** The task of the Deployment that carries a proof. */
const PROOF_TASK = 'shakedown:proof';
/** The task of the Deployment that tells how a deployment goes. */
const DEPLOY_TASK = 'shakedown:deploy';
/** The task of the Deployment that tells of a roll back. */
const ROLLBACK_TASK = 'shakedown:rollback';
/** The exact bytes that are hashed, uploaded and posted: canonical JSON, so that one proof has one name. */
function proofText(proof) {
    return (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(proof);
}
/**
 * The name of the artifact that the proof's run must hold. Anybody with write access can post a Deployment; only the run
 * itself can upload an artifact to itself.
 * @param sha256 hex digest of UTF-8 text
 */
function proofName(proof, sha256) {
    return `shakedown-proof-${sha256(proofText(proof))}`;
}


/***/ })

};
