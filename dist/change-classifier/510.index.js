const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 510;
export const ids = [510];
export const modules = {

/***/ 2510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lint: () => (/* binding */ lint)
});

// EXTERNAL MODULE: ./packages/git/lib/git.js + 16 modules
var lib_git = __webpack_require__(9230);
// EXTERNAL MODULE: ./packages/kit/lib/summary.js
var summary = __webpack_require__(7026);
// EXTERNAL MODULE: ./packages/plan/lib/step.js
var step = __webpack_require__(2559);
// EXTERNAL MODULE: ./packages/policy/lib/parse.js + 8 modules
var parse = __webpack_require__(2675);
// EXTERNAL MODULE: ./packages/ports/lib/problem.js
var problem = __webpack_require__(8405);
// EXTERNAL MODULE: ./packages/ports/lib/sha.js
var lib_sha = __webpack_require__(1504);
// EXTERNAL MODULE: ./packages/plan/lib/classified.js + 5 modules
var classified = __webpack_require__(2939);
// EXTERNAL MODULE: ./packages/plan/lib/file-at.js
var file_at = __webpack_require__(4937);
// EXTERNAL MODULE: ./packages/plan/lib/guarded.js
var guarded = __webpack_require__(8909);
// EXTERNAL MODULE: ./packages/git/lib/log.js
var lib_log = __webpack_require__(7016);
// EXTERNAL MODULE: ./packages/policy/lib/ladder.js
var ladder = __webpack_require__(522);
// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __webpack_require__(2531);
// EXTERNAL MODULE: ./packages/policy/lib/policy.js
var lib_policy = __webpack_require__(9031);
;// CONCATENATED MODULE: ./packages/plan/lib/lint-tally.js

const mostFolders = 20;
/** Counts as it goes: a long history has more files than are worth holding. */
function tally(policy) {
    const targets = new Map(policy.targets.map(({ name }) => [name, 0]));
    const rules = new Map(policy.rules.map((rule) => [rule.name, emptyRule(rule)]));
    const folders = new Map();
    const proofs = new Map();
    let unknown = 0;
    const needs = (target) => targets.set(target, (targets.get(target) ?? 0) + 1);
    return {
        addUnknown(target) {
            unknown++;
            needs(target);
        },
        add({ target, confidence, files }) {
            needs(target);
            if (confidence === 'unknown')
                unknown++;
            const demand = (0,ladder/* demandOf */.tp)(policy, target);
            // Labels and gaps in the difference can ask for more than any file does; then no file decides.
            const deciding = demand === 0 ? [] : files.filter((file) => (0,ladder/* demandOf */.tp)(policy, file.target) === demand);
            for (const [rule, some] of Map.groupBy(files, ruleOf)) {
                const found = rules.get(rule) ?? { ...emptyRule(undefined), rule, target: lib_policy/* NULL_DEPLOYMENT */.K };
                const asked = some.reduce((most, file) => (0,ladder/* stricter */.Rn)(policy, most, file.target), found.target);
                rules.set(rule, {
                    ...found,
                    target: found.source === 'none' ? asked : found.target,
                    files: found.files + some.length,
                    commits: found.commits + 1,
                    decided: found.decided + Number(deciding.some((file) => ruleOf(file) === rule)),
                });
            }
            const unnamed = files.filter((file) => file.rule === 'default' && (0,ladder/* demandOf */.tp)(policy, file.target) > 0);
            for (const [paths, some] of Map.groupBy(unnamed, folderOf)) {
                const found = folders.get(paths) ?? { paths, files: 0, commits: 0, alone: 0 };
                const isAlone = deciding.length > 0 && deciding.every((file) => some.includes(file));
                folders.set(paths, {
                    paths,
                    files: found.files + some.length,
                    commits: found.commits + 1,
                    alone: found.alone + Number(isAlone),
                });
            }
            for (const [proof, some] of Map.groupBy(files, (file) => file.proof)) {
                if (proof === 'none')
                    continue;
                const found = proofs.get(proof) ?? { proof, files: 0, commits: 0, freed: 0 };
                proofs.set(proof, {
                    proof,
                    files: found.files + some.length,
                    commits: found.commits + 1,
                    freed: found.freed + Number(demand === 0),
                });
            }
        },
        totals() {
            const counted = [...targets].map(([target, commits]) => ({ target, commits }));
            const ofRung = ({ target }) => (0,ladder/* demandOf */.tp)(policy, target);
            return {
                targets: counted,
                demanding: counted.filter((one) => ofRung(one) > 0).reduce((sum, { commits }) => sum + commits, 0),
                unknown,
                rules: [...rules.values()],
                unnamed: [...folders.values()]
                    .toSorted((a, b) => b.alone - a.alone || b.commits - a.commits || b.files - a.files)
                    .slice(0, mostFolders),
                proofs: [...proofs.values()].toSorted((a, b) => b.files - a.files),
            };
        },
    };
}
/** The closure raises some files and frees others: two rules, to whoever reads the table. */
function ruleOf({ rule, proof }) {
    return proof === 'outside-closure' ? 'outside the closure' : rule;
}
function emptyRule(rule) {
    const counts = { files: 0, commits: 0, decided: 0 };
    if (rule === undefined)
        return { rule: '', source: 'none', target: '', ...counts };
    return { rule: rule.name, source: rule.source, target: rule.target, ...counts };
}
/** Two folders deep, as rules are mostly written. */
function folderOf({ path }) {
    const folders = path.split('/').slice(0, -1).slice(0, 2);
    return folders.length === 0 ? path : `${folders.join('/')}/**`;
}

// EXTERNAL MODULE: ./packages/plan/lib/tips.js
var tips = __webpack_require__(1703);
;// CONCATENATED MODULE: ./packages/plan/lib/lint.js





/** How many commits are judged when nobody says, and at most. */
const lintCommits = { usual: 50, most: 1000 };
/** Above this many milliseconds somebody who waits wants to know how long. */
const progressMs = 5000;
/**
 * Runs a policy over the history of a branch, so that it can be tuned before it decides. Each commit is judged against its
 * first parent. The last that a shallow clone holds cannot be judged, since what it is compared with is missing.
 * @throws GitError when the tip is not in the checkout
 */
async function lintHistory(options) {
    const { checkout, policy, tried, policyFile, tip, count, log, clock, signal } = options;
    const line = await checkout.firstParents(tip, count);
    const known = line.end === 'shallow' ? line.commits.slice(0, -1) : line.commits;
    const before = tally(policy);
    const after = tried === undefined ? undefined : { policy: tried, totals: tally(tried) };
    const commits = [];
    const progress = progressOf(known.length, log, clock);
    for (const { sha, parent, subject, date } of known) {
        signal.throwIfAborted();
        const base = parent ?? (0,lib_log/* emptyTree */.i)(sha);
        const { verdict, files } = await judge(options, base, sha, policy, before);
        const other = after && (await judge(options, base, sha, after.policy, after.totals)).verdict;
        commits.push({
            sha,
            parent: parent ?? 'none',
            subject,
            date: date ?? 'none',
            files,
            verdict,
            ...(other === undefined ? {} : { tried: other }),
        });
        progress(commits.length);
    }
    return {
        policyFile,
        tip,
        asked: count,
        end: line.end,
        commits,
        totals: before.totals(),
        ...(after === undefined ? {} : { tried: after.totals.totals() }),
    };
}
/** What cannot be judged needs what is most demanding, as it would have then. */
async function judge({ classifyRange, signal }, base, head, policy, totals) {
    try {
        const found = await classifyRange(base, head, policy);
        totals.add(found);
        const { target, confidence, reason, files, deciding } = found;
        const [witness] = deciding;
        const verdict = { target, confidence, reason, rule: witness?.rule ?? 'none', file: witness?.path ?? 'none' };
        return { verdict, files: files.length };
    }
    catch (error) {
        signal.throwIfAborted();
        const target = (0,ladder/* mostDemanding */.Nj)(policy).name;
        totals.addUnknown(target);
        const reason = `It could not be judged: ${(0,tips/* reasonOf */.A)(error)}`.slice(0, 300);
        return { verdict: { target, confidence: 'unknown', reason, rule: 'none', file: 'none' }, files: 0 };
    }
}
function progressOf(all, log, clock) {
    const start = clock.now();
    let told = start;
    return (done) => {
        const now = clock.now();
        if (now - told < progressMs || done === all)
            return;
        told = now;
        const left = (0,grammar/* writeDuration */.MP)(((now - start) / done) * (all - done));
        log.info(`${done} of ${all} commits judged, about ${left} to go`);
    };
}

// EXTERNAL MODULE: ./packages/plan/lib/situation.js
var lib_situation = __webpack_require__(8797);
// EXTERNAL MODULE: ./packages/plan/lib/sources.js
var lib_sources = __webpack_require__(1227);
// EXTERNAL MODULE: ./packages/plan/lib/trusted.js
var lib_trusted = __webpack_require__(5482);
;// CONCATENATED MODULE: ./packages/plan/lib/lint-plan.js










/**
 * Holds the trusted policy against the history of its branch; where the head has another policy, both are shown.
 * @throws ProblemError without a checkout that has the history
 */
async function planLint({ count, clock, ...options }) {
    const { checkout, log, signal } = options;
    const sources = await (0,lib_sources/* openSources */.H)(options);
    if (checkout === undefined || sources.checkout === undefined) {
        throw new problem/* ProblemError */.Mm([
            {
                where: 'input "mode"',
                what: 'lint reads history, and there is no checkout',
                mend: 'Add actions/checkout with fetch-depth: 0 before this step',
            },
        ]);
    }
    const live = (0,tips/* tips */.X)(sources);
    const situation = await (0,lib_situation/* readSituation */.Z)(sources, { base: '', head: '', headSha: '', pullRequest: undefined });
    const trusted = await (0,lib_trusted/* trustedPolicy */.U)(sources, situation, options.policy, live);
    const head = (0,lib_situation/* headOf */.U)(situation);
    const tip = options.tip === '' ? (trusted.commit ?? head) : options.tip;
    if (tip === undefined) {
        const what = `the event ${options.event.name} names no commit, and the trusted branch is not known`;
        throw new problem/* ProblemError */.Mm([
            { where: 'input "head"', what, mend: 'Give the whole id of the commit whose history is to be judged' },
        ]);
    }
    const tried = head === undefined ? undefined : await otherPolicy(sources, trusted, head);
    const classifyRange = async (base, commit, policy) => {
        const changes = await checkout.changes(base, commit);
        const ranges = [{ base, head: commit, why: 'its first parent', source: 'git' }];
        const input = {
            changeSet: { complete: true, changes, source: 'git' },
            policy,
            // a commit that once edited the policy is judged by the one that is held against it
            ...(changes.some(({ path }) => path === trusted.file) ? { headPolicy: { policy } } : {}),
            policyFile: trusted.file,
            guardedPaths: await (0,guarded/* guardedPaths */.f)(sources, changes, ranges, trusted.file),
            labels: [],
        };
        return (await (0,classified/* classified */.Y)(sources, { input, ranges, explain: 'brief' })).answer;
    };
    const lint = await lintHistory({
        checkout,
        policy: trusted.policy,
        ...(tried === undefined ? {} : { tried }),
        policyFile: trusted.file,
        tip,
        count,
        classifyRange,
        log,
        clock,
        signal,
    });
    return { trusted, lint };
}
/** The policy at the head, when it is another one than the trusted. @throws ProblemError when it has faults: they are what lint is for */
async function otherPolicy(sources, { origin, file, blob }, head) {
    if (origin === 'inline')
        return undefined;
    const found = await (0,file_at/* fileAt */.W)(sources, head, file, 128 * 1024);
    if (found === undefined || found.blob === blob)
        return undefined;
    return (0,parse/* parsePolicy */.O)(found.text, `${file} at ${(0,lib_sha/* shortSha */.Fu)(head)}`).policy;
}

;// CONCATENATED MODULE: ./packages/plan/lib/lint-summary.js


/** The report has them all. */
const shownCommits = 200;
const shownRules = 100;
/** A policy's past for people: how often it would have asked for what, why, and what a new rule would name. */
function lintSummary(lint) {
    const { commits, totals, tried } = lint;
    const tables = [
        targetTable(lint),
        ruleTable(totals, tried === undefined ? 'Rules' : 'Rules of the trusted policy'),
        ...(tried === undefined ? [] : [ruleTable(tried, 'Rules of the head\u2019s policy')]),
        unnamedTable(tried ?? totals),
        proofTable(tried ?? totals),
        commitTable(commits, tried !== undefined),
    ];
    return { reason: reasonOf(lint), notices: noticesOf(lint), tables: tables.filter(({ rows }) => rows.length > 0) };
}
function reasonOf({ commits, totals, tried }) {
    const all = counted(commits.length);
    if (commits.length === 0)
        return 'No commit could be judged';
    const asking = totals.targets.filter(({ target, commits: some }) => target !== lib_policy/* NULL_DEPLOYMENT */.K && some > 0);
    const [only] = asking;
    const what = only !== undefined && asking.length === 1
        ? `the ${only.target}`
        : `more than the null deployment${asking.length === 0 ? '' : `: ${asking.map((one) => `${one.commits} the ${one.target}`).join(', ')}`}`;
    const now = `${totals.demanding} of ${all} would have needed ${what}`;
    const then = tried === undefined
        ? ''
        : `; with the head\u2019s policy ${tried.demanding} of ${commits.length} instead of ${totals.demanding}`;
    return `${now}${then}`.slice(0, 300);
}
function noticesOf({ end, commits, asked, totals, tried }) {
    const notices = [];
    if (end === 'shallow') {
        notices.push(`The checkout is shallow: it holds what ${commits.length} of the ${asked} commits asked for can be compared with. ` +
            'Check out with fetch-depth: 0');
    }
    if (end === 'root' && commits.length < asked)
        notices.push(`The history has no more than ${counted(commits.length)}`);
    const judged = [
        ['', totals],
        [' by the head\u2019s policy', tried],
    ];
    for (const [whose, found] of judged) {
        if (found === undefined || found.unknown === 0)
            continue;
        notices.push(`${counted(found.unknown)} could not be judged whole${whose}, which counts as most demanding`);
    }
    const idle = (tried ?? totals).rules.filter(({ source, files }) => source === 'policy' && files === 0);
    if (idle.length > 0 && commits.length > 0) {
        const names = idle.slice(0, 10).map(({ rule }) => rule);
        const more = idle.length > 10 ? ` and ${idle.length - 10} more` : '';
        notices.push(`In these commits no file was decided by ${idle.length === 1 ? 'the rule' : 'the rules'} ${names.join(', ')}${more}`);
    }
    return notices;
}
function targetTable({ commits, totals, tried }) {
    const share = (some) => `${some} (${commits.length === 0 ? 0 : Math.round((100 * some) / commits.length)} %)`;
    const names = [...new Set([...totals.targets, ...(tried?.targets ?? [])].map(({ target }) => target))];
    const of = (found, name) => found.targets.find(({ target }) => target === name)?.commits ?? 0;
    return {
        title: 'What the commits would have needed',
        note: 'Each commit is judged against its first parent; a merge is one change.',
        columns: ['Target', 'Commits', ...(tried === undefined ? [] : ['With the head\u2019s policy'])],
        rows: names.map((name) => [
            name,
            share(of(totals, name)),
            ...(tried === undefined ? [] : [share(of(tried, name))]),
        ]),
    };
}
function ruleTable({ rules }, title) {
    // What a preset has for other projects is no news.
    const worth = rules.filter(({ files, source }) => files > 0 || source === 'policy');
    return {
        title,
        note: '"Decided" counts the commits whose answer comes from a file of this rule.',
        columns: ['Rule', 'From', 'Target', 'Files', 'Commits', 'Decided'],
        rows: worth
            .slice(0, shownRules)
            .map(({ rule, source, target, files, commits, decided }) => [
            rule,
            source === 'none' ? '' : source,
            target,
            `${files}`,
            `${commits}`,
            `${decided}`,
        ]),
    };
}
function unnamedTable({ unnamed }) {
    return {
        title: 'What no rule names',
        note: 'A rule for these paths would change the answer of the commits in the last column.',
        columns: ['Paths', 'Files', 'Commits', 'Alone decide'],
        rows: unnamed.map(({ paths, files, commits, alone }) => [paths, `${files}`, `${commits}`, `${alone}`]),
    };
}
function proofTable({ proofs }) {
    return {
        title: 'What proofs changed',
        note: '"Freed" counts the commits that need nothing and have such a file.',
        columns: ['Proof', 'Files', 'Commits', 'Freed'],
        rows: proofs.map(({ proof, files, commits, freed }) => [proof, `${files}`, `${commits}`, `${freed}`]),
    };
}
function commitTable(commits, isByHead) {
    const shown = commits.slice(0, shownCommits);
    return {
        title: 'Commits',
        note: shown.length < commits.length
            ? `The newest ${shown.length} of ${commits.length}; the report has them all.`
            : 'Newest first.',
        columns: [
            'Commit',
            'Date',
            'Subject',
            'Files',
            'Target',
            ...(isByHead ? ['By the head\u2019s policy'] : []),
            'Rule',
            'File',
        ],
        rows: shown.map(({ sha, date, subject, files, verdict, tried }) => [
            (0,lib_sha/* shortSha */.Fu)(sha),
            date.slice(0, 10),
            subject.length > 80 ? `${subject.slice(0, 79).replace(/[\uD800-\uDBFF]$/, '')}\u2026` : subject,
            `${files}`,
            verdict.target,
            ...(isByHead ? [tried?.target ?? ''] : []),
            verdict.rule === 'none' ? '' : verdict.rule,
            verdict.file === 'none' ? '' : verdict.file,
        ]),
    };
}
/** For the log, one line for each commit and at most `shownCommits`: print them with `Log.foreign`. */
function lintLines({ commits }) {
    const lines = commits.slice(0, shownCommits).map(({ sha, subject, verdict, tried }) => {
        const other = tried === undefined || tried.target === verdict.target ? '' : ` (head\u2019s policy: ${tried.target})`;
        const why = verdict.rule === 'none' ? '' : `, ${verdict.rule}: ${verdict.file}`;
        const line = `${(0,lib_sha/* shortSha */.Fu)(sha)} \u2192 ${verdict.target}${other}${why} | ${subject}`;
        return line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ').slice(0, 400);
    });
    return commits.length > lines.length ? [...lines, `and ${commits.length - lines.length} more, in the report`] : lines;
}
function counted(commits) {
    return `${commits} commit${commits === 1 ? '' : 's'}`;
}

// EXTERNAL MODULE: ./packages/plan/lib/classification/wording.js
var wording = __webpack_require__(7082);
// EXTERNAL MODULE: ./actions/change-classifier/lib/lint-inputs.js
var lint_inputs = __webpack_require__(5215);
;// CONCATENATED MODULE: ./actions/change-classifier/lib/lint.js




/** Holds the policy against history: which commits would have needed which target, and by which rule. */
async function lint(given, context) {
    (0,lint_inputs/* checkLintInputs */.l)(given, context.given);
    const { event, env, log, clock, signal } = context;
    const { dir, ceiling } = await (0,step/* findCheckout */.I8)(event.workspace, given['working-directory']);
    const git = (0,lib_git/* openGit */.z)(dir, { ceiling, log, clock, signal });
    const plan = await (0,step/* closing */.ET)(git, planLint({
        event,
        checkout: git,
        api: (0,step/* connector */.M3)(given.token, context),
        refProtected: env['GITHUB_REF_PROTECTED'] === 'true',
        policy: { policy: given.policy, policyRef: given['policy-ref'], rules: given.rules },
        tip: given.head,
        count: given['lint-commits'],
        log,
        clock,
        signal,
    }));
    for (const line of lintLines(plan.lint))
        log.foreign(line);
    const found = lintSummary(plan.lint);
    return {
        verdict: 'linted',
        passed: true,
        reason: found.reason,
        outputs: { 'head-sha': plan.lint.tip, 'policy-sha': plan.trusted.blob },
        report: { lint: JSON.parse(JSON.stringify(plan.lint)) },
        summary: summaryOf(plan, found),
        notices: found.notices,
        warnings: plan.trusted.warnings.map(({ where, what, mend }) => `${where}: ${what}. ${mend}`),
    };
}
function summaryOf({ trusted }, { reason, notices, tables }) {
    return (0,summary/* join */.fj)((0,summary/* verdictHeading */.G8)({ title: 'Change classifier', verdict: 'linted', passed: true, reason }), `Policy: ${(0,summary/* escapeMarkdown */.FV)((0,wording/* policyPlace */._z)(trusted))}`, notices.map((notice) => `- \u2139\ufe0f ${(0,summary/* escapeMarkdown */.FV)(notice)}`).join('\n'), ...tables.flatMap(({ title, note, columns, rows }) => [
        (0,summary/* heading */.R_)(3, title),
        (0,summary/* escapeMarkdown */.FV)(note),
        (0,summary/* table */.tp)(columns, rows.map((row) => row.map(summary/* escapeCell */.kq))),
    ]));
}


/***/ })

};
