/** A bare Hono route on a port, to measure the API against: prints its address. */
import { serve } from "@hono/node-server";
import { Hono } from "hono";

const app = new Hono().get("/", (c) => c.json({ items: [], next: null }));
const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) =>
  console.log(`http://127.0.0.1:${port}/`),
);
process.once("SIGTERM", () => server.close(() => process.exit()));
