import NextAuth from "next-auth";
import { authOptions } from "#session";

const answer = (request: Request, context: unknown) => NextAuth(authOptions())(request, context);

export { answer as GET, answer as POST };
