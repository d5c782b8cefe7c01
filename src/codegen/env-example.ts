import { describeVariables, type VariableDescription } from '../config.ts';

const WIDTH = 100;

const header = `# Generated from src/config/variables.ts by \`make generate\`; do not edit.
# Copy it to .env and uncomment what differs. The environment wins over .env, and an empty value is an unset one.
`;

/** @returns the text of `.env.example`: every variable with what it is, commented out and at its default */
export function envExample(): string {
  return [header, ...describeVariables().map(entry)].join('\n');
}

function entry(variable: VariableDescription): string {
  const sentences = [
    variable.description,
    `May be ${variable.allowed}.`,
    `Default: ${variable.default || 'unset'}.`,
    ...variable.aliases.map((alias) => `Also known as ${alias}.`),
    ...(variable.fileName ? [`Or name a file that holds it: ${variable.fileName}.`] : []),
  ];
  return `${sentences.flatMap(wrap).join('\n')}\n#${variable.name}=${variable.default}\n`;
}

/** Breaks a sentence into comment lines. */
function wrap(sentence: string): string[] {
  return sentence.match(new RegExp(`.{1,${WIDTH}}(?= |$)`, 'g'))?.map((part) => `# ${part.trim()}`) ?? [];
}
