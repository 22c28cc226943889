"""Lints templates in many regions: lint_regions.py LEVELS FILE=REGION,REGION… writes what cfn-lint finds, a line a finding, and how much it
judged. LEVELS is of E, W and I: errors, warnings, information.

Some of cfn-lint's rules keep what they have seen from one region of a run to the next, and take the second region for a repetition. So each
region is judged in a process of its own, forked where that can be from one that has loaded the rules already, and each template in a run of
its own, which rules begin anew.
"""

import collections
import multiprocessing
import sys

from cfnlint.api import ManualArgs, lint
from cfnlint.core import get_rules

INCLUDED = list(sys.argv[1])
RULES = get_rules([], [], INCLUDED, include_experimental=True)


def judge(case):
    region, files = case
    return [finding for file in files for finding in judge_file(region, file)]


def judge_file(region, file):
    with open(file, encoding="utf-8") as template:
        text = template.read()
    config = ManualArgs(regions=[region], include_checks=INCLUDED, include_experimental=True)
    return [f"{file}:{match.linenumber}: {region}: {match.rule.id} {match.message}" for match in lint(text, rules=RULES, config=config)]


def main(arguments):
    files = collections.defaultdict(list)
    for file, regions in (argument.rsplit("=", 1) for argument in arguments):
        for region in regions.split(","):
            files[region].append(file)
    with multiprocessing.Pool(maxtasksperchild=1) as pool:
        for findings in pool.imap(judge, files.items(), chunksize=1):
            for finding in findings:
                print(finding)
    print(f"{sum(map(len, files.values()))} judged")


if __name__ == "__main__":
    main(sys.argv[2:])
