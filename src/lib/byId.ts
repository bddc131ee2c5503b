/** The record with this id, or an error that names the file to mend. */
export function byId<Entry>(records: ReadonlyMap<string, Entry>, id: string, file: string): Entry {
  const record = records.get(id);
  if (!record) throw new Error(`content/${file} has no entry "${id}". Add it there, or correct the id in the text.`);
  return record;
}
