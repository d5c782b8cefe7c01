/** The first lines of every generated module. */
export const header = (source: string): string =>
  `// Generated from ${source} by \`make generate\`. Do not edit: change the source and generate again.\n`;
