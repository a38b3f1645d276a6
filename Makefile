# Only a JDK 25, make and bash are needed; the JDK is found by .mvn/jdk-home, Maven comes with the wrapper.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help run images test lint format clean token contracts bench torture drill rolling manifests operators previous verify-audit keycloak fuzz sbom reproducible updates lint-api examples alerts alarms client

# Every recipe that needs Java starts with it; without a JDK 25 it stops there, with one line saying what to install.
WITH_JDK = JAVA_HOME="$$(.mvn/jdk-home)" && export JAVA_HOME

NAME ?= clerk-maussane
SERVICE ?= ctg-service
TESTS ?= *ResourceTest
SEQUENCES ?= 100000
export EMPTY FRESH PORT TODAY REPLICAS
export ACTS COUNCILS MEASURES SEED PART SECONDS CLIENTS MINUTES REQUESTS SCALE ONLY

SANDBOX_CLASS_PATH = "sandbox/target/classes:$$(cat sandbox/target/runtime.classpath)"
SANDBOX_JVM = -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --sun-misc-unsafe-memory-access=allow

help: ## List the targets
	@grep -E '^[a-z-]+:.*## ' Makefile | sed -E 's/^([a-z-]+):.*## (.*)/\1|\2/' | while IFS='|' read -r target does; do printf '  make %-12s %s\n' "$$target" "$$does"; done

# What the packages are made of: nothing is built again while none of it is newer than they are.
PACKAGES = target/packages.built
# The document is in the packages, as the list of what may be set.
SOURCES = pom.xml docs/configuration.md $(shell find . -name target -prune -o \( -name pom.xml -o -path '*/src/main/*' -o -path '*/contract/*' \) -type f -print)

$(PACKAGES): $(SOURCES)
	@$(WITH_JDK) && echo "Building the packages, without tests: two to five minutes, and the first time the libraries are downloaded ..." \
	&& mkdir -p target && set -o pipefail \
	&& { ./mvnw -B -ntp -T 2 -Dmaven.test.skip=true -Dsuite.only package 2>&1 | tee target/build.log | grep --line-buffered -E '^\[INFO\] Building .*\[[0-9]+/|^\[ERROR\]'; } && touch $@

# "exec" makes the sandbox the process that Ctrl-C and a kill of the recipe reach; it stops what it started and only then ends.
run: $(PACKAGES) ## Build and run the whole suite (FRESH=1 forgets its data, PORT=9080 moves its ports, TODAY=2026-11-23 sets its date, EMPTY=1 loads no case, REPLICAS=2 runs two instances of each application)
	@$(WITH_JDK) && FOLLOW=$$PPID exec "$$JAVA_HOME/bin/java" $(SANDBOX_JVM) \
	-cp $(SANDBOX_CLASS_PATH) fr.ctg.sandbox.Sandbox

token: ## Print a token of the running sandbox (NAME=mayor-aureille; PORT= if it was moved)
	@$(WITH_JDK) && "$$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -cp $(SANDBOX_CLASS_PATH) fr.ctg.sandbox.PrintToken "$(NAME)"

# The whole output is kept; what is shown is one line per test class, and every error.
test: ## Check the format, compile and run all tests
	@$(WITH_JDK) && mkdir -p target && set -o pipefail \
	&& { ./mvnw -B -ntp -T 2 spotless:check verify 2>&1 | tee target/test.log \
	| grep -aE '^Answers held|^\[INFO\] (Building .*\[[0-9]+/|Tests run:.* in |BUILD|Total time)|^\[ERROR\]|^\[WARNING\] /'; } \
	|| { echo "The whole output is in target/test.log" >&2; exit 1; }

lint: ## Check the format and compile with all the static checks
	@$(WITH_JDK) && ./mvnw -B -q -ntp spotless:check test-compile

format: ## Format the sources
	@$(WITH_JDK) && ./mvnw -B -q -ntp spotless:apply

# A JVM of its own kind: what drives the load must not be what limits it.
bench: $(PACKAGES) ## Load 35,000 councils and 2 million acts, measure, print (ACTS=200000 COUNCILS= SEED= PART=P3 MEASURES=100000 SECONDS= CLIENTS= PORT= FRESH=1); see docs/bench.md
	@$(WITH_JDK) && exec "$$JAVA_HOME/bin/java" -Xmx1g -XX:+UseSerialGC --sun-misc-unsafe-memory-access=allow \
	-cp $(SANDBOX_CLASS_PATH) fr.ctg.sandbox.bench.Bench

# The verifier shares nothing with what it checks; an auditor runs the same jar on a machine of their own.
verify-audit: $(PACKAGES) ## Check an exported trail (EXPORT=export.ndjson KEY=audit.pub SEALS=kept.json); see docs/operations.md
	@$(WITH_JDK) && exec "$$JAVA_HOME/bin/java" -jar platform/audit-verifier/target/platform-audit-verifier-*.jar \
	"$(EXPORT)" $(if $(KEY),--key "$(KEY)") $(if $(SEALS),--seals "$(SEALS)")

# All are in "make test" too, in small.
torture: $(PACKAGES) ## Try 100,000 random lives, send 50,000 requests nobody should send, then kill, freeze and cut parts of the suite under load, and judge what is left (SEQUENCES=1000000 REQUESTS=200000 MINUTES=10 SEED=); see docs/guarantees.md
	@$(WITH_JDK) && ./mvnw -B -q -ntp -pl ctg-service -am test -Dtest=RandomLivesTest,SimulationTest -Dsurefire.failIfNoSpecifiedTests=false \
	-Dtorture.sequences=$(SEQUENCES) \
	&& $(MAKE) --no-print-directory fuzz && exec "$$JAVA_HOME/bin/java" $(SANDBOX_JVM) -cp $(SANDBOX_CLASS_PATH) fr.ctg.sandbox.torture.Torture

fuzz: $(PACKAGES) ## Only the requests nobody should send, 50,000 through the gateway (REQUESTS=2000 SEED=)
	@$(WITH_JDK) && "$$JAVA_HOME/bin/java" $(SANDBOX_JVM) -cp $(SANDBOX_CLASS_PATH) fr.ctg.sandbox.torture.Fuzzing

# Not in "make test": it takes some minutes.
drill: $(PACKAGES) ## Take one service back to an instant from a backup, and count what came of it; see docs/operations.md
	@$(WITH_JDK) && exec "$$JAVA_HOME/bin/java" $(SANDBOX_JVM) -cp $(SANDBOX_CLASS_PATH) fr.ctg.sandbox.drill.Drill

# The figures of R8, for the whole suite; those of R6, and of R8 for one service, are printed by RollingIT, which make test runs.
rolling: $(PACKAGES) ## Restart two instances of each application one after the other under load: 0 failed requests
	@$(WITH_JDK) && exec "$$JAVA_HOME/bin/java" $(SANDBOX_JVM) -cp $(SANDBOX_CLASS_PATH) fr.ctg.sandbox.rolling.RollingRestart

# What "make test" holds the files to, held to what Kustomize makes of them; it takes kubectl, and no cluster.
manifests: $(PACKAGES) ## Render the overlays of deploy/kubernetes and check every object (OVERLAY=folder for one of a site's); see deploy/README.md
	@$(WITH_JDK) && deploy/kubernetes/check $(OVERLAY)

# Java has no models of what these operators read; "manifests" holds their fields to a list of our own.
operators: ## Hold what CloudNativePG and KEDA read to their published models (OVERLAY=folder; needs kubectl and Node.js 20; downloads 53 MB)
	@deploy/kubernetes/check-operators $(OVERLAY)

keycloak: $(PACKAGES) ## Try tokens of a real Keycloak, with the realm of deploy/keycloak (downloads 176 MB the first time)
	@$(WITH_JDK) && ./mvnw -B -q -ntp -pl sandbox dependency:unpack@keycloak \
	&& exec "$$JAVA_HOME/bin/java" $(SANDBOX_JVM) -cp $(SANDBOX_CLASS_PATH) fr.ctg.sandbox.keycloak.KeycloakCheck sandbox/target/keycloak/keycloak-*

# Its own code and tests, with the migrations that are here: what instances of that release meet while this one is rolled out.
previous: ## Run the tests of an earlier release on the schema of this one (FROM=v0.1.0 SERVICE=ctg-service TESTS='*ResourceTest')
	@$(WITH_JDK) && trap 'git worktree remove --force target/previous' EXIT && git worktree add --force --detach target/previous "$(FROM)" \
	&& find target/previous -path '*/src/main/resources/db' -prune -exec rm -r {} + \
	&& find . -path ./target -prune -o -path '*/src/main/resources/db' -prune -exec cp -r --parents {} target/previous \; \
	&& (cd target/previous && ./mvnw -B -q -ntp -pl "$(SERVICE)" -am test -Dtest='$(TESTS)' -Dsurefire.failIfNoSpecifiedTests=false)

APPLICATIONS = deliberation-service,ctg-service,action-plan-service,gateway
PACKAGE_ONLY = ./mvnw -B -q -ntp -Dmaven.test.skip=true -am package

# Neither is in "make test": what the libraries are changes with the poms only, and the other builds twice.
sbom: ## List what each package is made of (target/sbom/*.cdx.json), and check the licences; see docs/security/licences.csv
	@$(WITH_JDK) && $(PACKAGE_ONLY) cyclonedx:makeBom -pl $(APPLICATIONS),sandbox \
	&& exec "$$JAVA_HOME/bin/java" -cp $(SANDBOX_CLASS_PATH) fr.ctg.sandbox.supply.Sboms .

# What may differ between two machines differs here: place, language, time zone of the system. Two things may not, since jars hold them: the time zone of the
# build (.mvn/jvm.config), and the rights of new files.
reproducible: ## Build the packages of the last commit twice, in two places, and compare every file byte by byte
	@$(WITH_JDK) && rm -rf target/reproducible \
	&& git clone -q . target/reproducible/one && git clone -q . target/reproducible/in/another/place \
	&& echo "Building twice, from clean copies ..." \
	&& (cd target/reproducible/one && umask 022 && LC_ALL=C TZ=UTC $(PACKAGE_ONLY) -pl $(APPLICATIONS)) \
	&& (cd target/reproducible/in/another/place && umask 022 && export LC_ALL=C.UTF-8 TZ=Pacific/Auckland \
	&& MAVEN_OPTS="-Duser.language=fr -Duser.country=FR" $(PACKAGE_ONLY) -pl $(APPLICATIONS)) \
	&& exec "$$JAVA_HOME/bin/java" sandbox/src/main/java/fr/ctg/sandbox/supply/CompareBuilds.java target/reproducible/one target/reproducible/in/another/place

# The layout of the package is the one whose class path the JVM can cache; what "make run" uses stays as it is. Each cache is made of a start in earnest, beside
# a suite that is forgotten afterwards, unless there is one already.
images: $(PACKAGES) ## Build the four images, with podman, buildah or docker (REGISTRY=registry.mairie.fr/ctg RELEASE=0.1.0 JDK=base image CACHES=folder); see deploy/README.md
	@$(WITH_JDK) && rm -rf */target/aot && $(PACKAGE_ONLY) -pl $(APPLICATIONS) -Dquarkus.package.jar.type=aot-jar -Dquarkus.package.output-directory=aot \
	&& exec $(if $(CACHES),,"$$JAVA_HOME/bin/java" $(SANDBOX_JVM) -cp $(SANDBOX_CLASS_PATH) fr.ctg.sandbox.supply.BesideSuite) deploy/images/build

updates: ## Tell which libraries have newer releases; see SECURITY.md for how old they may be
	@$(WITH_JDK) && ./mvnw -B -ntp -N versions:display-property-updates | sed -n 's/^\[INFO\] \( .*->.*\)/\1/p'

# Not in "make test": it takes Node.js, and what it holds the contract to is held by tests too, but for style.
lint-api: ## Lint the contract by the rules of docs/api/spectral.yaml (needs Node.js 20; downloads Spectral)
	@npx --yes @stoplight/spectral-cli@6.16.3 lint --fail-severity=warn -r docs/api/spectral.yaml gateway/contract/openapi.json

client: ## Put the Java and the Kotlin client into the local Maven repository
	@$(WITH_JDK) && ./mvnw -B -q -ntp -pl clients/java,clients/kotlin -am -DskipTests install

# Neither is in "make test": they take promtool and prometheus. With the windows as they are written it lasts more than an hour; SCALE divides them.
alarms: $(PACKAGES) ## Make the fault of every alert for real, and wait for it (SCALE=10 ONLY=CtgPartAway; needs prometheus)
	@$(WITH_JDK) && exec "$$JAVA_HOME/bin/java" $(SANDBOX_JVM) -cp $(SANDBOX_CLASS_PATH) fr.ctg.sandbox.alarm.Alarms

alerts: ## Fire every alert by the series its fault makes (needs promtool)
	@mkdir -p target/alerts && cp deploy/kubernetes/components/monitoring/alerts.test.yaml target/alerts \
	&& sed -n '/^  groups:/,$$p' deploy/kubernetes/components/monitoring/alerts.yaml | sed 's/^  //' > target/alerts/alerts.yaml \
	&& promtool check rules target/alerts/alerts.yaml && promtool test rules target/alerts/alerts.test.yaml

contracts: ## Rewrite the committed API contracts from the code (then read the difference)
	@$(WITH_JDK) && ./mvnw -B -q -ntp verify -Dcontracts.update=true -DskipITs \
	-Dtest='*ContractTest' -Dsurefire.failIfNoSpecifiedTests=false

# What the tests see and the contracts show: it runs the tests of the services, which takes some minutes.
examples: ## Write down what tests of the services saw as the examples of the contracts (then make contracts, and read the difference)
	@$(WITH_JDK) && ./mvnw -B -q -ntp -T 2 -pl deliberation-service,ctg-service,action-plan-service,gateway -am verify -Dexamples.update=true

clean: ## Delete what the build made (not the data of the sandbox: see FRESH=1)
	@$(WITH_JDK) && ./mvnw -B -q -ntp clean
