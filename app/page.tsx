import { redirect } from "next/navigation";

export default function Door() {
  redirect("/programs");
}
