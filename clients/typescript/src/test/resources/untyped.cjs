// Where declarations say "any": the declaration around it, by the compiler's own reading.
exports.untyped = (compiler, directory) => {
  const ts = require(compiler)
  const found = new Set()
  for (const file of ts.sys.readDirectory(directory, ['.d.ts'])) {
    const source = ts.createSourceFile(file, ts.sys.readFile(file), ts.ScriptTarget.ES2022, true)
    const visit = node => {
      if (node.kind === ts.SyntaxKind.AnyKeyword) {
        let around = node
        while (around.parent !== source) around = around.parent
        found.add(`${file.slice(directory.length + 1)}: ${around.name?.text}`)
      }
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return [...found].sort().join('\n')
}
