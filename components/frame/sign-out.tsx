import { MenuButton } from "#kit/menu";

export function SignOut({ action }: { action: () => Promise<void> }) {
  return (
    <form action={action}>
      <MenuButton>Sign out</MenuButton>
    </form>
  );
}
