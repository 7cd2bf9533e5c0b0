const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 119;
export const ids = [119];
export const modules = {

/***/ 1119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   askPublished: () => (/* binding */ askPublished)
/* harmony export */ });
/* harmony import */ var _shakedown_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1525);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4228);


const timeoutMs = 5 * 60_000;
/** Whether the candidate is published, by the user's own word. @throws ProblemError when it gives none */
async function askPublished(script, candidate, { clock, signal }, cwd) {
    const env = { ...(0,_shakedown_process__WEBPACK_IMPORTED_MODULE_0__/* .baseEnvironment */ .PZ)(), SHAKEDOWN_CANDIDATE: candidate };
    const args = ['--noprofile', '--norc', '-euo', 'pipefail', '-c', script];
    const { code } = await (0,_shakedown_process__WEBPACK_IMPORTED_MODULE_0__/* .run */ .eF)('bash', args, { cwd, env, clock, signal, timeoutMs });
    if (code === 0)
        return 'exists';
    if (code === 1)
        return 'absent';
    const what = `it ended with ${code}, so whether the candidate is published is not known`;
    throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .ProblemError */ .Mm([{ where: 'input "published"', what, mend: 'Let it exit with 0 (published) or 1 (not)' }]);
}


/***/ })

};
