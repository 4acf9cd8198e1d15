import type { DataClass, KeyClass, Period } from './data-class.ts'
import type { Column } from './read-columns.ts'
import { kinds, keys, outside, periodWords } from './words.ts'

/** docs/data-inventory.md: every column of the database, and every place outside it. */
export function inventoryPage(columns: readonly Column[]): string {
  const schemas = [...new Set(columns.map(({ schema }) => schema))]
  return `${head}
## Loại · Classes

| loại / class | nghĩa | meaning |
|---|---|---|
${kinds.map(([name, vi, en]) => `| \`${name}\` | ${vi} | ${en} |`).join('\n')}

## Khóa · Keys

| khóa / key | mã hóa | seals | xóa / erased by |
|---|---|---|---|
${keys.map(([name, vi, en, by]) => `| \`${name}\` | ${vi} | ${en} | ${by} |`).join('\n')}

## Thời hạn của dòng · How long a row is kept

| thời hạn / kept | nghĩa | meaning |
|---|---|---|
${Object.entries(periodWords)
  .map(([name, [vi, en]]) => `| \`${name}\` | ${vi} | ${en} |`)
  .join('\n')}

## Ngoài bảng · Outside the tables

| nơi / where | có gì | what lies there | khóa / key | giữ và xóa / kept and erased |
|---|---|---|---|---|
${outside.map((row) => `| ${row.join(' | ')} |`).join('\n')}

${schemas.map((schema) => schemaTable(columns.filter((one) => one.schema === schema))).join('\n\n')}
`
}

const head = `# Kiểm kê dữ liệu · Data inventory

Made by \`npm run inventory\` from the comments of the migrated database; \`npm run check\` refuses a column without a class and a page
that is out of date. Được tạo từ lược đồ cơ sở dữ liệu; cột không có loại thì kiểm tra không qua.

A row says what a column holds, which key opens it, how long its row stays, and what ends it. A sealed column and a token end
when their key is destroyed, in every copy and backup at once; the row they stood in is swept afterwards.
`

function schemaTable(columns: readonly Column[]): string {
  const rows = columns.map(
    (one) =>
      `| ${one.table}.**${one.column}** | ${classWords(one.class)} | ${keyWords(one.class)} | \`${one.period}\` | ${erasedBy(one)} |`,
  )
  return `## ${columns[0]!.schema}

| cột / column | loại / class | khóa / key | giữ / kept | xóa / erased by |
|---|---|---|---|---|
${rows.join('\n')}`
}

function classWords(of: DataClass): string {
  if (of.kind === 'sealed') return `\`sealed\` ${of.group}`
  if (of.kind === 'token' || of.kind === 'hash') return `\`${of.kind}\` ${of.of}`
  if (of.kind === 'secret') return `\`secret\` ${of.form}`
  return `\`${of.kind}\``
}

function keyWords(of: DataClass): string {
  if (of.kind === 'sealed') return `\`${of.key}\`, record \`${of.record}\``
  return of.kind === 'token' ? `\`${of.key}\`` : '–'
}

function erasedBy({ class: of, period }: Column): string {
  if (of.kind === 'sealed' || of.kind === 'token') return keyEnd[of.key]
  return rowEnd[period]
}

const keyEnd: Readonly<Record<KeyClass, string>> = {
  identity: 'hủy khóa ngày / day key destroyed',
  parcel: 'hủy khóa ngày / day key destroyed',
  evidence: 'hủy khóa ngày / day key destroyed',
  video: 'hủy khóa ngày / day key destroyed',
  standing: 'chưa có / nothing yet',
  hold: 'bỏ lệnh giữ / hold released',
}

const rowEnd: Readonly<Record<Period, string>> = {
  day: 'dọn dòng / row swept',
  hours: 'dọn dòng / row swept',
  'sign-in': 'dọn dòng / row swept',
  staff: 'khi rời đơn vị / when they leave',
  hold: 'bỏ lệnh giữ / hold released',
  year: 'dọn dòng / row swept',
  deployment: '–',
  record: '–',
}
