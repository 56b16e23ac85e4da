.PHONY: serve test check engines pictures bench faults fuzz dist lock clean

serve: ; @python3 -m server.setup serve
test: ; @python3 -m server.setup test
check: ; @python3 -m server.setup check
engines: ; @python3 -m server.setup engines
pictures: ; @python3 -m server.setup pictures
bench: ; @python3 -m server.setup bench
faults: ; @python3 -m server.setup faults
fuzz: ; @python3 -m server.setup fuzz
dist: ; @python3 -m server.setup dist
lock: ; @python3 -m server.setup lock
clean: ; @python3 -m server.setup clean
