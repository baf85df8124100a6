// The second run wrote nothing; the third, without one of the documents, deleted what came of it and nothing else.
def log = new File(basedir, 'build.log').text
def generated = new File(basedir, 'target/generated-sources/arazzo/com/example')
assert (log =~ /2 Arazzo documents compiled: [1-9]\d* files written, 0 unchanged, 0 deleted/).size() == 1
assert (log =~ /2 Arazzo documents compiled: 0 files written, [1-9]\d* unchanged, 0 deleted/).size() == 1
assert (log =~ /1 Arazzo document compiled: 0 files written, [1-9]\d* unchanged, 1 deleted/).size() == 1
assert new File(generated, 'pets/AdoptPetWorkflow.java').isFile()
assert !new File(generated, 'pets/GiveBackWorkflow.java').exists()
assert new File(generated, 'Foreign.java').isFile()
