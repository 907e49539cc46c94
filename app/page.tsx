import { redirect } from "next/navigation";
import { routes } from "#domain";

export default function FrontDoor() {
  redirect(routes.programs);
}
