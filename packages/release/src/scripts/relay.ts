/** Shell text, for a name within the folder of the deployment. */
const place = '"$SHAKEDOWN_ROOT/left/$SHAKEDOWN_RUN-$SHAKEDOWN_HOST'
export const logFile = `${place}.log"`
const pipe = `${place}.pipe"`

/**
 * Goes before a script. One whose output nobody reads dies at its next word (SIGPIPE), so it speaks to a relay that goes on
 * with a file alone when the connection ends. The relay is in a session of its own, where no signal to the script's group
 * reaches it, and no child of the script, whose `wait` would wait for it.
 */
export const relay = `
(umask 077; mkdir -p "$SHAKEDOWN_ROOT/left"; rm -f ${logFile} ${pipe}; mkfifo ${pipe})
( (trap "" PIPE; umask 077; exec setsid tee ${logFile} <${pipe} 2>/dev/null) & )
exec </dev/null >${pipe} 2>&1
rm -f ${pipe}
`
