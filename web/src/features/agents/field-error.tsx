/** What is wrong with a part that is no single field. */
export function FieldError({ text }: { text: string | null }) {
  if (text === null) return null;
  return (
    <p role="alert" className="text-sm text-bad">
      {text}
    </p>
  );
}
