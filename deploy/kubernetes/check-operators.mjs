// Holds what CloudNativePG, its Barman Cloud plugin and KEDA read to models made from their sources: once as types, where a field nobody knows is an error,
// and once as schemas, where a value out of its range is. Java has no such models; for the rest of the objects "check" has them.
//
//   node check-operators.mjs FILE...    YAML documents; run by "check-operators", from a folder that has the models
import {readFileSync, writeFileSync} from 'node:fs';
import {basename} from 'node:path';
import ts from 'typescript';
import {parseAllDocuments} from 'yaml';

const CNPG = '@kubernetes-models/cloudnative-pg';
const MODELS = {
    'postgresql.cnpg.io/v1': {module: `${CNPG}/postgresql.cnpg.io/v1`, part: object => object},
    'keda.sh/v1alpha1': {module: '@kubernetes-models/keda/keda.sh/v1alpha1', part: object => object},
    // Of the plugin's own object, the part that is Barman's.
    'barmancloud.cnpg.io/v1': {
        module: `${CNPG}/github.com/cloudnative-pg/barman-cloud/pkg/api`,
        name: 'BarmanObjectStoreConfiguration',
        part: object => object.spec.configuration,
    },
};

const held = process.argv.slice(2).flatMap(file =>
    parseAllDocuments(readFileSync(file, 'utf8'))
        .map(document => document.toJS())
        .filter(object => MODELS[object?.apiVersion])
        .map(object => {
            const {module, name = object.kind, part} = MODELS[object.apiVersion];
            return {id: `${basename(file, '.yaml')}: ${object.kind}/${object.metadata.name}`, module, name, value: part(object)};
        }));

function byType() {
    const file = 'objects.mts';
    const lines = held.map(({module, name, value}, i) => `const o${i}: import('${module}').I${name} = ${JSON.stringify(value)};`);
    writeFileSync(file, lines.join('\n'));
    const program = ts.createProgram([file], {
        noEmit: true, strict: true, skipLibCheck: true, types: [], target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.Node16,
        moduleResolution: ts.ModuleResolutionKind.Node16,
    });
    return ts.getPreEmitDiagnostics(program).map(({file: source, start, messageText}) => {
        const at = source && held[source.getLineAndCharacterOfPosition(start).line];
        return `${at?.id ?? file}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
}

async function bySchema() {
    const findings = [];
    for (const {id, module, name, value} of held) {
        const {[name]: Model} = await import(module);
        try {
            new Model(value).validate();
        } catch (invalid) {
            findings.push(`${id}: ${invalid.message}`);
        }
    }
    return findings;
}

const findings = [...byType(), ...(await bySchema())];
findings.forEach(finding => console.error(finding));
console.log(`${held.length} objects of CloudNativePG, Barman Cloud and KEDA, ${findings.length} to mend`);
process.exit(findings.length > 0 ? 1 : 0);
