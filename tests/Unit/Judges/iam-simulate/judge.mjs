// Asks the published IAM simulator about the calls in a file, a JSON object a line in the simulator's own form, and prints a line for each: A (allowed),
// I (not allowed by anything), E (denied by a statement), or ! and what the simulator found wrong.
//
// npm ci                         its packages, once
// node judge.mjs FILE            the answers
// node judge.mjs FILE --time N   the milliseconds of processor time that all calls take, the least of N runs, as JSON: "read" with policies that were read and
//                                validated beforehand, as far as the simulator lets a caller do that, and "whole" from the calls' text
import { readFileSync } from 'node:fs'
import {
  createValidatedPolicy,
  validateEndpointPolicy,
  validateIdentityPolicy,
  validateResourceControlPolicy,
  validateResourcePolicy,
  validateServiceControlPolicy
} from '@cloud-copilot/iam-policy'
import { runSimulation } from '@cloud-copilot/iam-simulate'

const letters = { Allowed: 'A', ImplicitlyDenied: 'I', ExplicitlyDenied: 'E' }
const lines = readFileSync(process.argv[2], 'utf8').split('\n').filter((line) => line.length > 0)

async function decide(simulation) {
  const answer = await runSimulation(simulation, { simulationMode: 'Strict' })
  return answer.resultType === 'error' ? `! ${JSON.stringify(answer.errors)}` : letters[answer.overallResult]
}

async function least(runs, work) {
  let least = Infinity
  for (let run = 0; run < runs; run++) {
    const start = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(start)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}

const read = (policy, validate) => policy && createValidatedPolicy(policy, validate)
const readAll = (policies, validate) => policies?.map(({ name, policy }) => ({ name, policy: read(policy, validate) }))
const readLevels = (levels, validate) => levels.map(({ orgIdentifier, policies }) => ({ orgIdentifier, policies: readAll(policies, validate) }))

function withPoliciesRead(simulation) {
  return {
    ...simulation,
    sessionPolicy: read(simulation.sessionPolicy, validateIdentityPolicy),
    identityPolicies: readAll(simulation.identityPolicies, validateIdentityPolicy),
    serviceControlPolicies: readLevels(simulation.serviceControlPolicies, validateServiceControlPolicy),
    resourceControlPolicies: readLevels(simulation.resourceControlPolicies, validateResourceControlPolicy),
    resourcePolicy: read(simulation.resourcePolicy, validateResourcePolicy),
    permissionBoundaryPolicies: readAll(simulation.permissionBoundaryPolicies, validateIdentityPolicy),
    vpcEndpointPolicies: readAll(simulation.vpcEndpointPolicies, validateEndpointPolicy)
  }
}

async function decideAll(simulations) {
  for (const simulation of simulations) {
    await decide(simulation)
  }
}

if (process.argv[3] === '--time') {
  const runs = Number(process.argv[4])
  const simulations = lines.map((line) => withPoliciesRead(JSON.parse(line)))
  const ofRead = await least(runs, () => decideAll(simulations))
  const whole = await least(runs, () => decideAll(lines.map((line) => JSON.parse(line))))
  console.log(JSON.stringify({ calls: lines.length, read: ofRead, whole }))
} else {
  for (const line of lines) {
    console.log(await decide(JSON.parse(line)))
  }
}
