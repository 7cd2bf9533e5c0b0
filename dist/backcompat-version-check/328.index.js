const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 328;
export const ids = [328];
export const modules = {

/***/ 3328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./packages/compat/lib/index.js + 35 modules
var lib = __webpack_require__(7638);
// EXTERNAL MODULE: ./packages/plan/lib/index.js + 39 modules
var plan_lib = __webpack_require__(6734);
// EXTERNAL MODULE: ./actions/backcompat-version-check/lib/wording.js
var wording = __webpack_require__(3621);
;// CONCATENATED MODULE: ./actions/backcompat-version-check/lib/plan-report.js

/** Everything the verdict rests on. */
function planReport(plan) {
    return {
        mode: 'plan',
        candidate: plan.candidate?.text ?? 'none',
        state: plan.state,
        floor: plan.floor,
        effectiveFloor: plan.effective?.text ?? 'none',
        previousFloor: plan.previous?.floor.text ?? 'none',
        previousRelease: plan.previous?.release.tag ?? 'none',
        baseFloor: plan.onBase,
        floorChange: plan.change,
        requiredBump: plan.bump,
        head: plan.head ?? 'none',
        base: plan.base ?? 'none',
        tags: {
            via: plan.tagsVia,
            releases: plan.releases?.all.length ?? 0,
            unreadable: plan.releases?.unreadable.slice(0, 100) ?? [],
            others: plan.releases?.others ?? 0,
        },
        window: plan.window.map(releaseJson),
        selected: plan.selected.map(releaseJson),
        dropped: plan.dropped.map(({ version }) => version.text),
        vacuous: plan.vacuous,
        findings: (0,wording/* findingsJson */.p0)(plan.findings),
    };
}
function releaseJson({ version, tag, sha }) {
    return { version: version.text, tag, sha };
}

// EXTERNAL MODULE: ./packages/kit/lib/index.js + 37 modules
var kit_lib = __webpack_require__(4039);
// EXTERNAL MODULE: ./packages/ports/lib/index.js + 7 modules
var ports_lib = __webpack_require__(4228);
;// CONCATENATED MODULE: ./actions/backcompat-version-check/lib/plan-summary.js



/** The plan for people: what is promised, the window as a line, what was found. */
function planSummary(plan, reason) {
    const { verdict, passed, selected, dropped } = plan;
    return (0,kit_lib/* join */.fj)((0,kit_lib/* verdictHeading */.G8)({ title: 'Backward compatibility', verdict, passed, reason }), facts(plan), (0,kit_lib/* heading */.R_)(3, 'The window'), drawing(plan), selected.length === 0
        ? 'No version is to be run.'
        : `To be run: ${selected.map(({ version }) => (0,kit_lib/* code */.aY)(version.text)).join(', ')}`, dropped.length === 0
        ? ''
        : `Left out by max-versions: ${dropped.map(({ version }) => (0,kit_lib/* code */.aY)(version.text)).join(', ')}`, findingsTable(plan), verdict === 'promise-kept'
        ? 'Nothing old has run yet: whether old clients really work is what the run of these versions shows.'
        : '');
}
function drawing({ releases, ...plan }) {
    return (0,kit_lib/* join */.fj)((0,kit_lib/* block */.om)((0,lib/* drawWindow */.ri)({ ...plan, before: releases?.all ?? [] }), 'text'), (0,kit_lib/* escapeMarkdown */.FV)(lib/* drawingLegend */.Si));
}
function facts({ candidate, state, floor, effective, previous, onBase, change, bump, releases, tagsVia, head, }) {
    const shown = (text) => (text === undefined || text === 'none' ? 'none' : (0,kit_lib/* code */.aY)(text));
    return (0,kit_lib/* table */.tp)(['What', 'Answer'], [
        [
            'Candidate',
            `${shown(candidate?.text)}${state === 'upcoming' ? ', released already: the next version has no name yet' : ''}`,
        ],
        ['Floor, as declared', shown(floor)],
        ['Floor, in effect', shown(effective?.text)],
        [
            'Promised with the last release',
            previous === undefined ? 'nothing' : `${shown(previous.floor.text)} by ${shown(previous.release.tag)}`,
        ],
        ['Declared on the base', shown(onBase)],
        ['Change of the floor', `${change}${bump === 'none' ? '' : `, which asks for a ${bump} version`}`],
        ['Releases', `${releases?.all.length ?? 0}, tags from ${tagsVia}`],
        ['Commit', head === undefined ? 'unknown' : (0,kit_lib/* code */.aY)((0,ports_lib/* shortSha */.Fu)(head))],
    ]);
}
function findingsTable({ findings }) {
    if (findings.length === 0)
        return '';
    const marks = { error: '⛔', warning: '⚠️', notice: 'ℹ️' };
    const rows = findings
        .slice(0, 100)
        .map(({ code: name, severity, message, file, line }) => [
        `${marks[severity]} ${(0,kit_lib/* code */.aY)(name)}`,
        (0,kit_lib/* escapeCell */.kq)(message),
        file === undefined ? '' : (0,kit_lib/* code */.aY)(line === undefined ? file : `${file}:${line}`),
    ]);
    return (0,kit_lib/* join */.fj)((0,kit_lib/* heading */.R_)(3, 'Findings'), (0,kit_lib/* table */.tp)(['Finding', 'What it means', 'Where'], rows));
}

// EXTERNAL MODULE: ./actions/backcompat-version-check/lib/settings.js
var lib_settings = __webpack_require__(8372);
// EXTERNAL MODULE: ./actions/backcompat-version-check/lib/sources.js
var sources = __webpack_require__(8403);
;// CONCATENATED MODULE: ./actions/backcompat-version-check/lib/plan.js








/** Judges the promise of the head and names the versions to run. Nothing old is run here, so nothing is called compatible. */
async function plan(given, context) {
    const opened = await (0,sources/* open */.h)(given, context);
    const { trusted } = opened;
    const { settings, settled } = (0,lib_settings/* readSettings */.s)(context.given, trusted.policy.compat ?? new Map(), trusted.file);
    const plan = await (0,plan_lib/* planCompat */.sB)(opened, settings, {
        date: context.clock.date(),
        published: (candidate) => isPublished(settled.published, candidate, context, opened.dir),
    });
    tell(plan, context);
    const sarif = context.temp('findings.sarif');
    const file = plan.findings.find(({ file }) => file !== undefined)?.file ?? given.policy;
    await (0,promises_.writeFile)(sarif, `${JSON.stringify((0,lib/* sarifOf */.$6)(plan.findings, file), undefined, 2)}\n`);
    const reason = (0,wording/* reasonOf */.A3)(plan);
    const isOwn = trusted.origin !== 'file' || trusted.policy.compat === undefined;
    return {
        verdict: plan.verdict,
        passed: plan.passed,
        reason,
        outputs: {
            passed: String(plan.passed),
            candidate: plan.candidate?.text ?? 'none',
            floor: plan.floor,
            'effective-floor': plan.effective?.text ?? 'none',
            'previous-floor': plan.previous?.floor.text ?? 'none',
            'floor-change': plan.change,
            'required-bump': plan.bump,
            matrix: JSON.stringify((0,lib/* matrixOf */.lQ)(plan.selected)),
            count: String(plan.selected.length),
            'has-versions': String(plan.selected.length > 0),
            window: JSON.stringify(plan.window.length > 256 ? [] : plan.window.map(({ version }) => version.text)),
            vacuous: String(plan.vacuous),
            findings: JSON.stringify((0,wording/* findingsJson */.p0)(plan.findings).slice(0, 50)),
            sarif,
        },
        report: planReport(plan),
        summary: planSummary(plan, reason),
        notices: isOwn
            ? ['The policy has no key compat: what is promised stands in the workflow file, which a change can edit.']
            : [],
        warnings: trusted.warnings.map(({ where, what, mend }) => `${where}: ${what}. ${mend}`),
        annotations: annotationsOf(plan),
    };
}
/** Errors first; the runner keeps 10 of a kind, the one of the verdict among them. */
function annotationsOf({ findings }) {
    const of = (severity) => findings.filter((finding) => finding.severity === severity).slice(0, 8);
    return [...of('error'), ...of('warning'), ...of('notice')].map(({ code, severity, message, file, line }) => ({
        severity,
        message: `${code}: ${message}`,
        ...(file === undefined ? {} : { file }),
        ...(line === undefined ? {} : { line }),
    }));
}
function tell({ candidate, state, window, selected, releases, tagsVia }, { log }) {
    log.info(`Candidate ${candidate?.text ?? 'unknown'} (${state}), ${releases?.all.length ?? 0} releases from ${tagsVia}`);
    log.info(`Window of ${window.length}, to be run: ${selected.map(({ version }) => version.text).join(', ') || 'none'}`);
    for (const tag of releases?.unreadable.slice(0, 50) ?? [])
        log.debug(`no version: ${JSON.stringify(tag)}`);
}
async function isPublished(published, candidate, context, dir) {
    if (published === '')
        return 'not-asked';
    const { askPublished } = await __webpack_require__.e(/* import() */ 119).then(__webpack_require__.bind(__webpack_require__, 1119));
    return await askPublished(published, candidate, context, dir);
}


/***/ }),

/***/ 3621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   p0: () => (/* binding */ findingsJson)
/* harmony export */ });
/* unused harmony export counted */
function counted(count, what) {
    return `${count} ${what}${count === 1 ? '' : 's'}`;
}
function findingsJson(findings) {
    return findings.map(({ code, severity, message, file = 'none', line = 0 }) => ({
        code,
        severity,
        message,
        file,
        line,
    }));
}
/** One sentence with numbers. */
function reasonOf(plan) {
    const { verdict, candidate, effective, previous, window, selected, findings, vacuousBecause } = plan;
    const error = findings.find(({ severity }) => severity === 'error');
    const version = candidate?.text ?? 'the candidate';
    switch (verdict) {
        case 'promise-kept':
            return `${version} promises clients since ${effective?.text ?? 'none'}: ${counted(window.length, 'release')} in the window, ${selected.length} to be run`;
        case 'pending-break':
            return `the floor ${effective?.text ?? ''} names the version to come; ${previous?.floor.text ?? 'nothing'} is promised until then`;
        case 'vacuous':
            return vacuousBecause === ''
                ? `nothing older than ${version} is selected of ${counted(plan.releases?.all.length ?? 0, 'release')}, so no old client is tested`
                : `nothing old is tested, which is right: ${vacuousBecause}`;
        case 'broken-promise':
        case 'invalid':
        case 'unknown': {
            const more = findings.filter(({ severity }) => severity === 'error').length - 1;
            const others = more > 0 ? ` (and ${more} more)` : '';
            return `${error?.message ?? 'nothing is known'}${others}`;
        }
    }
}


/***/ })

};
