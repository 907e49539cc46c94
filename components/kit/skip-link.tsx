export function SkipLink({ target }: { target: string }) {
  return (
    <a
      href={`#${target}`}
      className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded focus:bg-action focus:px-3 focus:py-2 focus:text-action-ink print:hidden"
    >
      Skip to the content
    </a>
  );
}
