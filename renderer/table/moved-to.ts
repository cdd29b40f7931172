/** A column that was drawn onto another one's head stands where that one stood; anything else moves nothing. */
export const movedTo = <Id>(columns: readonly Id[], id: Id, to: Id): readonly Id[] => {
  const [from, at] = [columns.indexOf(id), columns.indexOf(to)];
  if (from < 0 || at < 0 || from === at) return columns;
  return columns.filter((one) => one !== id).toSpliced(at, 0, id);
};
