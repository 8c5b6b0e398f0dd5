import { GraphError } from '../graph-error.ts';
import { type Answer, bodyOf, type Call, type Operations, param } from '../odata/call.ts';
import { type Predicate, parseFilter } from '../odata/filter.ts';
import { pageOf, pick, selected } from '../odata/query.ts';
import type { World } from '../store/world.ts';
import type { TenantGroup, TenantUser } from '../tenant.ts';

export const userOperations: Operations = {
  'GET /users': listUsers,
  'GET /users/{user-id}': showUser,
  'POST /users/{user-id}/checkMemberGroups': checkMemberGroups,
  'POST /users/{user-id}/getMemberGroups': (call, world) => {
    return { status: 200, json: { value: [...userOf(call, world).groups] } };
  },
  'GET /users/{user-id}/memberOf': listGroupsOf,
  'GET /users/{user-id}/transitiveMemberOf': listGroupsOf,
  'GET /groups/{group-id}': (call, world) => project(call, viewGroup(groupOf(call, world))),
  'GET /groups/{group-id}/members': listMembers,
  'GET /groups/{group-id}/transitiveMembers': listMembers,
};

function notFound(id: string): GraphError {
  const message = `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`;
  return new GraphError(404, 'Request_ResourceNotFound', message);
}

/** A person by object id or user principal name. */
function userOf(call: Call, world: World): TenantUser {
  const id = param(call, 'user-id');
  const wanted = id.toLowerCase();
  const user = world.tenant.users.find((one) => one.id === wanted || one.userPrincipalName.toLowerCase() === wanted);
  if (user === undefined) throw notFound(id);
  return user;
}

function groupOf(call: Call, world: World): TenantGroup {
  const id = param(call, 'group-id');
  const group = world.tenant.groups.find((one) => one.id === id);
  if (group === undefined) throw notFound(id);
  return group;
}

function viewUser(user: TenantUser): Record<string, unknown> {
  const [givenName, ...surname] = user.displayName.split(' ');
  return {
    id: user.id,
    businessPhones: [],
    displayName: user.displayName,
    givenName: givenName ?? null,
    jobTitle: null,
    mail: user.mail,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: 'fr-FR',
    surname: surname.join(' ') || null,
    userPrincipalName: user.userPrincipalName,
  };
}

/** What is not in the default set and may be selected. */
function viewWholeUser(user: TenantUser): Record<string, unknown> {
  const userType = user.userPrincipalName.includes('#EXT#@') ? 'Guest' : 'Member';
  const { proxyAddresses = [`SMTP:${user.mail}`], otherMails = [] } = user;
  return {
    ...viewUser(user),
    accountEnabled: true,
    userType,
    department: null,
    companyName: null,
    proxyAddresses,
    otherMails,
  };
}

/** The basic profile is all that `User.ReadBasic.All` reaches: the rest is empty, or the question is refused. */
function viewReachable(user: TenantUser, call: Call, { tenant: { profiles } }: World): Record<string, unknown> {
  const whole = viewWholeUser(user);
  if (profiles === undefined) return whole;
  const basic = viewUser(user);
  const beyond = selected(call.query)?.some((name) => name in whole && !(name in basic));
  if (beyond && profiles === 'refused') {
    throw new GraphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
  }
  const hidden = Object.entries(whole).map(([name, value]) => [name, Array.isArray(value) ? [] : null]);
  return { ...Object.fromEntries(hidden), ...basic };
}

function viewGroup(group: TenantGroup): Record<string, unknown> {
  return { id: group.id, displayName: group.displayName, description: null, mailEnabled: false, securityEnabled: true };
}

function project(call: Call, row: Record<string, unknown>): Answer {
  const names = selected(call.query);
  return { status: 200, json: names === undefined ? row : pick(row, names, []) };
}

function showUser(call: Call, world: World): Answer {
  const user = userOf(call, world);
  return project(call, selected(call.query) === undefined ? viewUser(user) : viewReachable(user, call, world));
}

function listUsers(call: Call, world: World): Answer {
  const all = world.tenant.users.map((user) => viewReachable(user, call, world));
  const { rows, annotations } = pageOf(all, call, world.url, 100, ignoringCase);
  const names =
    selected(call.query) ??
    Object.keys(viewUser({ id: '', displayName: '', mail: '', userPrincipalName: '', groups: [] }));
  return { status: 200, json: { ...annotations, value: rows.map((row) => pick(row, names, [])) } };
}

/** The directory compares texts without regard to case, unlike Exchange. */
function ignoringCase(filter: string): Predicate {
  const matches = parseFilter(filter.replace(/'(?:[^']|'')*'/g, (text) => text.toLowerCase()));
  const lower = (value: unknown) => (typeof value === 'string' ? value.toLowerCase() : value);
  return (row) => matches(Object.fromEntries(Object.entries(row).map(([name, value]) => [name, lower(value)])));
}

/** Of at most 20 group ids, those that the person belongs to. */
function checkMemberGroups(call: Call, world: World): Answer {
  const groupIds = bodyOf(call).groupIds;
  if (!Array.isArray(groupIds) || groupIds.length === 0 || groupIds.length > 20) {
    throw new GraphError(400, 'Request_BadRequest', 'groupIds must hold between 1 and 20 ids.');
  }
  const user = userOf(call, world);
  return { status: 200, json: { value: groupIds.filter((id) => user.groups.includes(String(id))) } };
}

function listGroupsOf(call: Call, world: World): Answer {
  const user = userOf(call, world);
  const groups = world.tenant.groups.filter((group) => user.groups.includes(group.id));
  const rows = groups.map((group) => ({ '@odata.type': '#microsoft.graph.group', ...viewGroup(group) }));
  return answerDirectory(call, world, rows);
}

function listMembers(call: Call, world: World): Answer {
  const { id } = groupOf(call, world);
  const users = world.tenant.users.filter((user) => user.groups.includes(id));
  return answerDirectory(
    call,
    world,
    users.map((user) => ({ '@odata.type': '#microsoft.graph.user', ...viewUser(user) })),
  );
}

function answerDirectory(call: Call, world: World, all: readonly Record<string, unknown>[]): Answer {
  const { rows, annotations } = pageOf(all, call, world.url, 100);
  const names = selected(call.query);
  return { status: 200, json: { ...annotations, value: rows.map((row) => (names ? pick(row, names, []) : row)) } };
}
