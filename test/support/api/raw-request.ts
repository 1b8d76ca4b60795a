/** A request as another client may send it. */
export async function post(
  { url, clientId, clientSecret }: { url: string; clientId: string; clientSecret: string },
  path: string,
  body: object | undefined,
  method = "POST",
): Promise<Response> {
  const credentials = JSON.stringify({ client_id: clientId, client_secret: clientSecret });
  const answer = await fetch(`${url}/api/v1/account/applications/token`, { method: "POST", body: credentials });
  // The emulator's own answer, whose form other tests check.
  const { access_token } = (await answer.json()) as { access_token: string };
  return fetch(url + path, {
    method,
    headers: { Authorization: `Bearer ${access_token}` },
    body: JSON.stringify(body),
  });
}
