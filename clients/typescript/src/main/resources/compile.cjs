// The compiler's own command line; only its end is ours, since the process is a JVM.
exports.compile = (compiler, directory) => {
  const ts = require(compiler)
  const lines = []
  let status
  ts.executeCommandLine(
    { ...ts.sys, write: line => lines.push(line), exit: code => { status ??= code } },
    () => {},
    ['-p', `${directory}/tsconfig.json`])
  if (status !== 0) throw new Error(`tsc ended with ${status}\n${lines.join('')}`)
}
