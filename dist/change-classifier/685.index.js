const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 685;
export const ids = [685];
export const modules = {

/***/ 6685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lint: () => (/* binding */ lint)
/* harmony export */ });
/* harmony import */ var _shakedown_git__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4209);
/* harmony import */ var _shakedown_kit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4039);
/* harmony import */ var _shakedown_plan__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3845);
/* harmony import */ var _lint_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5215);
/* harmony import */ var _sources_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2024);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6750);






/** Holds the policy against history: which commits would have needed which target, and by which rule. */
async function lint(given, context) {
    (0,_lint_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .checkLintInputs */ .l)(given, context.given);
    const { event, env, log, clock, signal } = context;
    const { dir, ceiling } = await (0,_sources_js__WEBPACK_IMPORTED_MODULE_4__/* .findCheckout */ .I8)(event.workspace, given['working-directory']);
    const git = (0,_shakedown_git__WEBPACK_IMPORTED_MODULE_0__/* .openGit */ .zY)(dir, { ceiling, log, clock, signal });
    const plan = await (0,_sources_js__WEBPACK_IMPORTED_MODULE_4__/* .closing */ .ET)(git, (0,_shakedown_plan__WEBPACK_IMPORTED_MODULE_2__/* .planLint */ .hd)({
        event,
        checkout: git,
        api: (0,_sources_js__WEBPACK_IMPORTED_MODULE_4__/* .connector */ .M3)(given.token, context),
        refProtected: env['GITHUB_REF_PROTECTED'] === 'true',
        policy: { policy: given.policy, policyRef: given['policy-ref'], rules: given.rules },
        tip: given.head,
        count: given['lint-commits'],
        log,
        clock,
        signal,
    }));
    for (const line of (0,_shakedown_plan__WEBPACK_IMPORTED_MODULE_2__/* .lintLines */ .xj)(plan.lint))
        log.foreign(line);
    const found = (0,_shakedown_plan__WEBPACK_IMPORTED_MODULE_2__/* .lintSummary */ .cB)(plan.lint);
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
    return (0,_shakedown_kit__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)((0,_shakedown_kit__WEBPACK_IMPORTED_MODULE_1__/* .verdictHeading */ .G8)({ title: 'Change classifier', verdict: 'linted', passed: true, reason }), `Policy: ${(0,_shakedown_kit__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_wording_js__WEBPACK_IMPORTED_MODULE_5__/* .policyPlace */ ._z)(trusted))}`, notices.map((notice) => `- ℹ️ ${(0,_shakedown_kit__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(notice)}`).join('\n'), ...tables.flatMap(({ title, note, columns, rows }) => [
        (0,_shakedown_kit__WEBPACK_IMPORTED_MODULE_1__/* .heading */ .R_)(3, title),
        (0,_shakedown_kit__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(note),
        (0,_shakedown_kit__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(columns, rows.map((row) => row.map(_shakedown_kit__WEBPACK_IMPORTED_MODULE_1__/* .escapeCell */ .kq))),
    ]));
}


/***/ })

};
